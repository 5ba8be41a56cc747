import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { documentText, octetText } from '../text/text-source.ts';
import type { MessageRow } from './message-rows.ts';
import { messageRows } from './message-rows.ts';
import { quickContent } from './quick-content.ts';

const head = [
  'Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1',
  'From: <sip:a@example.com>;tag=1',
  'To: <sip:b@example.com>',
  'Call-ID: a@192.0.2.1',
  'CSeq: 1 INVITE',
];

const starts = ['INVITE sip:b@example.com SIP/2.0', 'SIP/2.0 180 Ringing', 'SIP/2.0 301 Moved Permanently'];

const contacts = [
  [],
  ['Contact: <sip:a@192.0.2.1>'],
  ['m: "A, B" <sip:a@192.0.2.1;transport=tcp>;expires=3600;q=0.5'],
  ['Contact: Bob Lee <sip:b@[2001:db8::1]:5060>', 'Contact: <sip:c@example.com>'],
  ['CONTACT: <sip:a@example.com>, <sip:c@example.com?Subject=x>'],
  ['Contact: sip:a@example.com;expires=1'],
  ['Contact: *'],
];

const contents = [
  ['Content-Length: 0', ''],
  ['l: 7', ''],
  [''],
  ['Content-Type: application/sdp', 'Content-Length: 14', '', 'v=0', 's=call'],
  ['c: application/sdp', 'Content-Length: 13', '', 'v=0', 's=call'],
  ['Content-Type: message/sipfrag', 'Content-Length: 20', '', 'SIP/2.0 100 Trying'],
  ['Content-Length: 20', '', 'SIP/2.0 100 Trying'],
];

const mutations = [
  (text: string): string => text,
  (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1),
  ...[' ', '"', '<', '>', ',', ';', '&', '\\', '\r', '\n', '\t', '\r\n ', 'x', '%41'].map(
    (piece) =>
      (text: string, at: number): string =>
        text.slice(0, at) + piece + text.slice(at),
  ),
];

const traces = fc
  .record({
    start: fc.constantFrom(...starts),
    contact: fc.constantFrom(...contacts),
    content: fc.constantFrom(...contents),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mutate: fc.constantFrom(...mutations),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ start, contact, content, lineEnd, mutate, place }) => {
    const text = [start, ...head, ...contact, ...content, ''].join(lineEnd);
    return mutate(text, Math.floor(place * text.length));
  });

function rowsOf(trace: ReturnType<typeof analyse>): readonly MessageRow[] {
  return [...messageRows(trace, 'a.log')];
}

describe('quickContent', () => {
  it('says of a file what the parsed messages of the same document say', () => {
    fc.assert(
      fc.property(traces, (text) => {
        expect(rowsOf(analyse(octetText(text)))).toEqual(rowsOf(analyse(documentText(text))));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads ordinary messages and leaves what may hold a piece of SIP', () => {
    const made = (content: readonly string[]): unknown =>
      quickContent(analyse(octetText([starts[0], ...head, ...content, ''].join('\n'))), 0)?.bodyOctets;
    expect(contents.map(made)).toEqual([0, 0, 0, 11, 13, undefined, undefined]);
  });
});
