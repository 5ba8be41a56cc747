import type { CapturedFrame } from './captured-frame.ts';
import { longestFrame, octetsIn } from './captured-frame.ts';
import { number16, number32 } from './numbers-in.ts';

/** What a file of Microsoft's Network Monitor 2 begins with. */
export const netmonMark = 'GMBU';

/** Returns the frames of a file of Network Monitor 2: a table at its end tells where each begins. */
export function* netmonFrames(chars: string): Generator<CapturedFrame, void> {
  const linkType = number16(chars, 6, true);
  const began = startOf(chars);
  const table = number32(chars, 24, true);
  const end = Math.min(chars.length, table + number32(chars, 28, true));
  for (let entry = table; entry + 4 <= end; entry += 4) {
    const at = number32(chars, entry, true);
    const length = number32(chars, at + 12, true);
    if (longestFrame < length || chars.length < at + 16 + length) continue;
    const elapsedUs = number32(chars, at, true) + number32(chars, at + 4, true) * 4_294_967_296;
    yield { linkType, time: timeOf(began, elapsedUs), octets: octetsIn(chars, at + 16, length) };
  }
}

/** Returns the day and the clock of the capture's beginning, read as UTC: the file tells no zone. In milliseconds. */
function startOf(chars: string): number {
  const [year = 0, month = 1, , day = 1, hour = 0, minute = 0, second = 0, ms = 0] = Array.from(
    { length: 8 },
    (_, index) => number16(chars, 8 + index * 2, true),
  );
  return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}

/** The longest capture that is believed, in microseconds: a hundred years. */
const longestUs = 3.2e15;

function timeOf(startMs: number, elapsedUs: number): string {
  if (!(elapsedUs < longestUs) || Number.isNaN(startMs)) return '';
  const ms = startMs + Math.floor(elapsedUs / 1000);
  const rest = String(Math.floor(elapsedUs % 1000)).padStart(3, '0');
  return `${new Date(ms).toISOString().slice(0, 23).replace('T', ' ')}${rest}`;
}
