import { describe, expect, it } from 'vitest';
import { bodyOctets } from '../../sip/body/body-text.ts';
import { documentText, octetText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';

function tree(cut: string): string {
  return [
    'Frame 2: 417 bytes on wire (3336 bits), 417 bytes captured (3336 bits)',
    'User Datagram Protocol, Src Port: 5060, Dst Port: 5060',
    'Session Initiation Protocol (301)',
    '    Status-Line: SIP/2.0 301 Moved Permanently',
    '        Status-Code: 301',
    '    Message Header',
    cut,
    '            Transport: UDP',
    '        Call-ID: one@192.0.2.10',
    '        CSeq: 1 INVITE',
    '',
  ].join('\n');
}

const headers = [
  'SIP/2.0 301 Moved Permanently',
  'Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK-1',
  'Call-ID: one@192.0.2.10',
];

describe('a header that Wireshark has cut off', () => {
  it.each([
    ['before 4.2', '         [truncated]Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK-1'],
    ['since 4.2', '        Via […]: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK-1'],
  ])('keeps its name: %s', (_, cut) => {
    const text = tree(cut);
    const octets = Array.from(new TextEncoder().encode(text), (octet) => String.fromCharCode(octet)).join('');
    for (const source of [documentText(text), octetText(octets)]) {
      const trace = analyse(source);
      expect([trace.count, trace.facts(0).viaBranch, trace.facts(0).callId]).toEqual([
        1,
        'z9hG4bK-1',
        'one@192.0.2.10',
      ]);
      const { wire } = trace.message(0);
      expect(wire.text.split('\r\n').slice(0, 3)).toEqual(headers);
      const at = wire.text.indexOf('SIP/2.0/UDP');
      expect(source.chars.startsWith('SIP/2.0/UDP', wire.toSource(at))).toBe(true);
    }
  });
});

it('keeps the line ends that a tree tells of plain text, the last of which may be missing', () => {
  const body = ['Gr\u00fc\u00dfe\\r\\n', '\\r\\n', 'bye'];
  const octets = new TextEncoder().encode('Gr\u00fc\u00dfe\r\n\r\nbye').length;
  const text = [
    'Session Initiation Protocol (MESSAGE)',
    '    Request-Line: MESSAGE sip:bob@example.com SIP/2.0',
    '    Message Header',
    '        Call-ID: one@192.0.2.10',
    '        Content-Type: text/plain',
    `        Content-Length: ${octets}`,
    '    Message Body',
    '        Line-based text data: text/plain (3 lines)',
    ...body.map((line) => `            ${line}`),
    '',
  ].join('\n');
  const stored = Array.from(new TextEncoder().encode(text), (octet) => String.fromCharCode(octet)).join('');
  for (const source of [documentText(text), octetText(stored)]) {
    expect(bodyOctets(analyse(source).message(0), source.unit).asStored).toBe(octets);
  }
});
