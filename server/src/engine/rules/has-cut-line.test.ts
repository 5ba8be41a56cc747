import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { findingsOf } from '../testing/findings-of.ts';
import { documentText } from '../text/text-source.ts';
import { hasCutLine } from './has-cut-line.ts';

const tag = 'From: <sip:alice@example.com>;tag=a';

/** Two messages of one transaction as tshark's tree shows them; `vias` is the line with the Vias of the answer. */
function tree(vias: string): string {
  const message = (start: string, kind: string, via: string, to: string): readonly string[] => [
    `Session Initiation Protocol (${start})`,
    `    ${kind}`,
    '    Message Header',
    via,
    `        ${tag}`,
    `        To: <sip:bob@example.com>${to}`,
    '        Call-ID: one@192.0.2.10',
    '        CSeq: 1 INVITE',
    '        Content-Length: 0',
    '',
  ];
  return [
    'Frame 1: 417 bytes on wire (3336 bits), 417 bytes captured (3336 bits)',
    'User Datagram Protocol, Src Port: 5060, Dst Port: 5060',
    ...message(
      'INVITE',
      'Request-Line: INVITE sip:bob@example.com SIP/2.0',
      '        Via: SIP/2.0/UDP 192.0.2.2;branch=z9hG4bK-2, SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK-1',
      '',
    ),
    'Frame 2: 417 bytes on wire (3336 bits), 417 bytes captured (3336 bits)',
    'User Datagram Protocol, Src Port: 5060, Dst Port: 5060',
    ...message('180', 'Status-Line: SIP/2.0 180 Ringing', vias, ';tag=b'),
  ].join('\n');
}

const value = 'SIP/2.0/UDP 192.0.2.2;branch=z9hG4bK-2, SIP/2.0/UDP 192.0.2.10;branch=z9h';

describe('a line that tshark has cut', () => {
  it.each([
    ['before 4.2', `         [truncated]Via: ${value}`],
    ['since 4.2', `        Via […]: ${value}`],
  ])('is known, and is not compared with what was sent: %s', (_what, line) => {
    const trace = analyse(documentText(tree(line)));
    expect([trace.count, hasCutLine(trace, 0), hasCutLine(trace, 1)]).toEqual([2, false, true]);
    expect(findingsOf(trace, 'copied-header-differs')).toEqual([]);
  });

  it('that is whole is compared', () => {
    const trace = analyse(documentText(tree(`        Via: ${value}`)));
    expect([trace.count, hasCutLine(trace, 1)]).toEqual([2, false]);
    expect(findingsOf(trace, 'copied-header-differs')).toHaveLength(1);
  });

  it('is one of a tree only', () => {
    const text = 'OPTIONS sip:bob@example.com SIP/2.0\r\nSubject: [truncated]\r\n\r\n';
    expect(hasCutLine(analyse(documentText(text)), 0)).toBe(false);
  });
});
