import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentLength } from './headers/content-length.ts';
import { firstHeader, headersNamed } from './headers-named.ts';
import { parseMessage } from './parse-message.ts';
import { plainResponse } from './plain-response.ts';
import { reasonPhrase, statusSpan } from './status-span.ts';
import { plainWire } from './wire.ts';

const startLines = [
  'SIP/2.0 301 Moved Permanently',
  'SIP/2.0 302 x',
  'SIP/2.0 301',
  'SIP/2.0 301 ',
  'SIP/2.0  301 x',
  'sip/2.0 301 x',
  'SIP/2.0 301 x ',
];
const lines = [
  ...[
    'Via: SIP/2.0/UDP a;branch=z9hG4bK1',
    'v: SIP/2.0/TCP b',
    'Contact: <sip:a@b>',
    'm:<sip:c@d>',
    'CONTACT :<sip:e@f>',
    'Contact:',
    ' folded',
    '\tfolded',
  ],
  ...[
    'Expires: 60',
    'Content-Type: text/plain',
    'Content-Length: 4',
    'l: 0',
    'Content-Length: x',
    'Content-Length: \u00a04',
  ],
  ...['X: y', 'no colon', ': empty name', 'b@d: x', '<xml>', 'v=0', '', ' ', 'X: a\rb', 'X: y\r'],
];
const text = fc
  .tuple(
    fc.constantFrom(...startLines),
    fc.array(fc.constantFrom(...lines), { maxLength: 8 }),
    fc.constantFrom('\r\n', '\n'),
    fc.constantFrom('', 'body', '\r\n', '  '),
    fc.boolean(),
  )
  .map(([start, own, lineEnd, body, hasEnd]) => [start, ...own, ...(hasEnd ? ['', body] : [])].join(lineEnd));

describe('plainResponse', () => {
  it('finds what the parser finds, or leaves it to the parser', () => {
    let read = 0;
    fc.assert(
      fc.property(text, fc.constantFrom('', 'before '), (own, before) => {
        const plain = plainResponse(`${before}${own} behind`, before.length, before.length + own.length);
        if (plain === undefined) return;
        read += 1;
        const message = parseMessage(plainWire(own, before.length));
        const placesOf = (name: string): readonly number[] =>
          headersNamed(message, name).flatMap(({ valueSpan: { start, end } }) => [
            start + before.length,
            end + before.length,
          ]);
        expect({ start: plain.statusStart, end: plain.reasonEnd }).toEqual(statusSpan(message));
        expect(plain.reason).toBe(reasonPhrase(message));
        expect(plain.vias).toEqual(placesOf('via'));
        expect(plain.contacts.length).toBe(placesOf('contact').length);
        // A value that is empty stands nowhere in particular.
        const areFilled = headersNamed(message, 'contact').every(({ value }) => value !== '');
        expect(areFilled ? plain.contacts : placesOf('contact')).toEqual(placesOf('contact'));
        expect(plain.hasExpires).toBe(firstHeader(message, 'expires') !== undefined);
        expect(plain.hasContentType).toBe(firstHeader(message, 'content-type') !== undefined);
        expect(plain.contentLength).toBe(contentLength(message));
        expect(plain.bodyStart).toBe(message.body.start + before.length);
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(20);
  });
});
