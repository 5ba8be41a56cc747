import type { Trace } from '../log/trace.ts';
import { callIndex, transactionOf } from './call-index.ts';
import { linkColumns } from './link-columns.ts';

/**
 * Returns the ACK to a final response other than 2xx (RFC 3261 §17.1.1.3), or undefined when the trace holds none. An
 * ACK with the right CSeq and To tag counts although its branch differs: clients that do that are seen, and the
 * acknowledgement was sent all the same.
 */
export function ackOf(trace: Trace, response: number): number | undefined {
  const onBranch = transactionOf(trace, response)?.acknowledgements ?? [];
  const { toTag } = linkColumns(trace);
  const sameNumber = callIndex(trace, response).acknowledgementsLike(response);
  return onBranch[0] ?? sameNumber.find((index) => toTag[index] === toTag[response] && toTag[response] !== 0);
}
