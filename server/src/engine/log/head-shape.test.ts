import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryHead } from './entry-head.ts';
import { formats } from './formats/index.ts';
import type { DigitPlaces } from './head-shape.ts';
import { headShape } from './head-shape.ts';
import { plainLayout } from './layout.ts';
import { readEntryHead } from './read-entry-head.ts';

/** What stands above the messages of the samples, with the number of the format. */
const heads = formats.flatMap(({ samples }, index) =>
  samples.flatMap((sample) =>
    sample.split(/^(?:.* sip:.*SIP\/2\.0|SIP\/2\.0 \d{3} .*)\r?\n/m).map((part) => ({
      text: part
        .split(/(?<=\n)/)
        .slice(-4)
        .join(''),
      format: index + 1,
    })),
  ),
);

const made = [
  '[2026-11-22 06:41:28] VERBOSE[1] chan_sip.c: <--- SIP read from UDP:192.0.2.1:5060 --->\n',
  '[Nov 22 06:41:28] VERBOSE[1][C-00000001] chan_sip.c: <--- Transmitting (NAT) to 192.0.2.1:5060 --->\n',
  '[22/11/2026 06:41:28.123] <--- SIP read from 192.0.2.1:5060 --->\n',
  '[11/22/2026 06:41:28 PM] <--- SIP read from 192.0.2.1:5060 --->\n',
  '[1795329688] x\n<--- SIP read from UDP:192.0.2.1:5060 --->\n',
  '[2026-11-22 06:41:28.123+01:00] 12:13:14 <--- SIP read from TLS:[2001:db8::12:13]:5061 --->\n',
  '[99:12:13 2026-11-22] 2026-11-22 10:11:12\n<--- SIP read from UDP:192.0.2.1:5060 --->\n',
].map((text) => ({ text, format: 1 + formats.findIndex(({ id }) => id === 'asterisk-chan-sip') }));

/** Returns a text with other digits at these places. */
function changed(text: string, places: readonly number[], digits: readonly number[]): string {
  const chars = Array.from({ length: text.length }, (_, at) => text.charAt(at));
  places.forEach((place, index) => {
    chars[place] = String(digits[index % digits.length] ?? 0);
  });
  return chars.join('');
}

function valueIn(value: string | undefined, places: DigitPlaces, text: string): string | undefined {
  if (value === undefined) return undefined;
  const chars = Array.from({ length: value.length }, (_, at) => value.charAt(at));
  for (let at = 0; at < places.length; at += 2) chars[places[at] ?? 0] = text.charAt(places[at + 1] ?? 0);
  return chars.join('');
}

function told({ time, source, destination, transport, direction, frame }: EntryHead): readonly unknown[] {
  return [time?.iso, source, destination, transport, direction, frame];
}

const digits = fc.array(fc.nat(9), { minLength: 30, maxLength: 30 });
const clocks = fc.constantFrom('00:00:00', '23:59:59', '12:34:56', '09:08:07');

describe('the shape of a head', () => {
  it('says of every text with other free digits what is read there', () => {
    let withFree = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...heads, ...made),
        digits,
        digits,
        fc.boolean(),
        clocks,
        (known, one, two, isOther, clock) => {
          const { format } = known;
          const all = Array.from(known.text.matchAll(/\d/g), ({ index }) => index).filter((place) => place % 7 < 3);
          const text = isOther ? changed(known.text, all, one) : known.text;
          const shape = headShape(text, format);
          if (0 < shape.free.length) withFree += 1;
          let other = changed(text, shape.free, two);
          if (shape.clock !== -1) other = other.slice(0, shape.clock) + clock + other.slice(shape.clock + 8);
          const { head } = shape;
          expect([other, ...told(readEntryHead(other, format, plainLayout))]).toEqual([
            other,
            valueIn(head.time?.iso, shape.time, other),
            valueIn(head.source, shape.source, other),
            valueIn(head.destination, shape.destination, other),
            head.transport,
            head.direction,
            head.frame,
          ]);
        },
      ),
      { numRuns: 6000 },
    );
    expect(1000 < withFree).toBe(true);
  });

  it('leaves the digits of a date, and of a row that reads numbers, as they are', () => {
    const format = made[0]?.format ?? 0;
    const { free, clock } = headShape('[2026-11-22 06:41:28] <--- SIP read from 192.0.2.1:5060 --->\n', format);
    expect([Math.min(...free), clock]).toEqual([41, 12]);
    const tcpdump = 1 + formats.findIndex(({ id }) => id === 'tcpdump');
    expect(headShape('06:41:28.123456 IP 192.0.2.1.5060 > 192.0.2.2.5060: SIP', tcpdump).free).toEqual([]);
  });
});
