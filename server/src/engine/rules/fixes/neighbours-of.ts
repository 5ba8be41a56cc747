import { linkColumns } from '../../call/link-columns.ts';
import type { Trace } from '../../log/trace.ts';

/** So many entries before and behind a message are looked at: what belongs together stands together, and a log may be long. */
const farthest = 64;

/** Returns the entries near a message that may be of its call, in the order of the text, itself left out; a Call-ID that is missing may be any. */
export function neighboursOf(trace: Trace, index: number): readonly number[] {
  const { callId } = linkColumns(trace);
  const own = callId[index];
  const found: number[] = [];
  for (let entry = Math.max(0, index - farthest); entry < Math.min(trace.count, index + farthest + 1); entry += 1) {
    if (entry !== index && (own === 0 || callId[entry] === own)) found.push(entry);
  }
  return found;
}
