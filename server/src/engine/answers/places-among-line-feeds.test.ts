import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { lineFeedsOf } from '../log/line-feeds.ts';
import { octetText } from '../text/text-source.ts';
import { lineIndex, placeOf } from '../text/line-index.ts';
import { placesIn } from './places-in.ts';

/** Lines of all lengths, many of them empty, some longer than what is counted at once, and others with a message between them. */
const line = fc.oneof(
  fc.constant(''),
  fc.string({ maxLength: 40 }).map((text) => text.replaceAll('\n', ' ')),
  fc.integer({ min: 0, max: 9000 }).map((length) => '-'.repeat(length)),
  fc.constant('OPTIONS sip:192.0.2.1 SIP/2.0\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r'),
);
const text = fc.array(line, { maxLength: 120 }).map((lines) => lines.join('\n'));

test('a place among counted line feeds is where a table of all lines has it', () => {
  fc.assert(
    fc.property(text, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (chars, parts) => {
      const trace = analyse(octetText(chars), { lineFeeds: 'counted' });
      const offsets = parts.map((part) => Math.floor(part * chars.length));
      const places = placesIn(trace, offsets);
      const index = lineIndex(chars);
      expect(offsets.map((offset) => places(offset))).toEqual(offsets.map((offset) => placeOf(index, offset)));
    }),
    { numRuns: 300 },
  );
});

test('the line feeds of a text that is longer than a window are counted to its end', () => {
  const chars = 'a\n\n'.repeat(100_000);
  const source = octetText(chars);
  analyse(source, { lineFeeds: 'counted' });
  const known = lineFeedsOf(source)?.knownBefore(chars.length) ?? 0;
  expect(chars.length - known < 2048).toBe(true);
  expect(lineFeedsOf(source)?.countBefore(known)).toBe(chars.slice(0, known).split('\n').length - 1);
});

test('nothing is counted where nobody wants it', () => {
  const source = octetText('a\n'.repeat(10_000));
  analyse(source);
  expect(lineFeedsOf(source)).toBeUndefined();
});
