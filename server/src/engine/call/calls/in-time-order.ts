import type { Trace } from '../../log/trace.ts';
import { linkColumns } from '../link-columns.ts';
import { timeBetween } from '../time-between.ts';

/**
 * Returns the entries of a Call-ID in the order of their times. Most logs are written in that order; one that several hands write (HEP,
 * merged files) shows an answer above its request, and only then are the times of all read. Entries keep their order where any has no time.
 */
export function inTimeOrder(trace: Trace, entries: readonly number[]): readonly number[] {
  const [first] = entries;
  if (first === undefined || !hasAnswerAboveRequest(trace, entries)) return entries;
  const offsets = new Map<number, number>();
  for (const entry of entries) {
    const offset = timeBetween(trace, first, entry);
    if (offset === undefined) return entries;
    offsets.set(entry, offset);
  }
  return entries.toSorted((a, b) => (offsets.get(a) ?? 0) - (offsets.get(b) ?? 0) || a - b);
}

function hasAnswerAboveRequest(trace: Trace, entries: readonly number[]): boolean {
  const { method, cseqNumber, cseqMethod, viaBranch } = linkColumns(trace);
  const sent = new Set<string>();
  const answered = new Set<string>();
  for (const entry of entries) {
    const key = `${cseqNumber[entry]} ${cseqMethod[entry]} ${viaBranch[entry]}`;
    if (method[entry] === 0) answered.add(key);
    else if (!sent.has(key) && answered.has(key)) return true;
    else sent.add(key);
  }
  return false;
}
