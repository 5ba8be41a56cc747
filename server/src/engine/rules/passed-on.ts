import { linkColumns } from '../call/link-columns.ts';
import type { Trace } from '../log/trace.ts';

/** Returns the copies of a message that others sent: what a proxy made of it on its next hop. */
export function passedOn(trace: Trace, index: number): readonly number[] {
  const { method, status, cseqMethod, cseqNumber, fromTag, toTag } = linkColumns(trace);
  const { source } = trace.head(index);
  if (source === undefined) return [];
  return trace.withSameCallId(index).filter((entry) => {
    const isSame =
      method[entry] === method[index] &&
      status[entry] === status[index] &&
      cseqMethod[entry] === cseqMethod[index] &&
      cseqNumber[entry] === cseqNumber[index] &&
      fromTag[entry] === fromTag[index] &&
      toTag[entry] === toTag[index];
    if (!isSame || entry === index) return false;
    const other = trace.head(entry).source;
    return other !== undefined && other !== source;
  });
}
