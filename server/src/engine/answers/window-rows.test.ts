import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { formats } from '../log/formats/index.ts';
import { moved } from '../log/testing/dressed.ts';
import { windowOf } from '../log/testing/window-of.ts';
import { mayHoldTokens } from '../log/visible-tokens.ts';
import { octetText } from '../text/text-source.ts';
import type { MessageRow } from './message-rows.ts';
import { messageRows } from './message-rows.ts';
import { windowRows } from './window-rows.ts';

/** Returns the rows of a text that is handed in as windows, the first of which has `first` octets. */
function inWindows(chars: string, first: number): readonly MessageRow[] {
  const rows: MessageRow[] = [];
  const scanning = windowRows('x', (row) => 0 < rows.push(row), first);
  for (let step = scanning.next(); step.done !== true;) {
    const { from, length } = step.value;
    const end = from + length;
    step = scanning.next(windowOf(chars.slice(from, end), from, chars.length <= end));
  }
  return rows;
}

/** A record that may have lost its end, with what it tells before and behind its message. */
const record = fc
  .tuple(
    fc.constantFrom('"srcIp":"192.0.2.7",', ''),
    fc.nat({ max: 60 }),
    fc.constantFrom('}', '', ',"dstIp":"192.0.2.9"}'),
  )
  .map(([before, lines, end]) => {
    const message = moved.join('\\r\\n').replaceAll('"', '');
    return `{${before}"raw":"${message}"${',"y":1\n'.repeat(lines)}${end}\n`;
  });
const samples = formats
  .flatMap((format) => format.samples)
  .filter((sample) => !/[^\0-\u00ff]/.test(sample) && !mayHoldTokens(sample))
  .map((sample) => `${sample}\n\n`);
const chained = fc.nat({ max: 3000 }).map((octets) => {
  const lines = ['SIP/2.0 200 OK', ...moved.slice(1, 6), `Content-Length: ${octets}`, '', 'x'.repeat(octets)];
  return lines.join('\r\n');
});

describe('the rows of windows', () => {
  it('say what those of the whole text say: heads that many messages share, and what stands behind a message', () => {
    const piece = fc.oneof(record, chained, fc.constantFrom(...samples), fc.constant('words\n'));
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(700, 4000, 20_000, 65_536), (chars, first) => {
        expect(inWindows(chars, first)).toEqual([...messageRows(analyse(octetText(chars)), 'x')]);
      }),
      { numRuns: 400 },
    );
  });
});
