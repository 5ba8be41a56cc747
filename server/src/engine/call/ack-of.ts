import type { Trace } from '../log/trace.ts';
import { callIndex, transactionOf } from './call-index.ts';

/**
 * Returns the ACK to a final response other than 2xx (RFC 3261 §17.1.1.3), or undefined when the trace holds none. An
 * ACK with the right CSeq and To tag counts although its branch differs: clients that do that are seen, and the
 * acknowledgement was sent all the same.
 */
export function ackOf(trace: Trace, response: number): number | undefined {
  const onBranch = transactionOf(trace, response)?.acknowledgements ?? [];
  const facts = trace.facts(response);
  const sameNumber = callIndex(trace, facts.callId).acknowledgements.get(facts.cseqNumber) ?? [];
  return onBranch[0] ?? sameNumber.find((index) => trace.facts(index).toTag === facts.toTag && facts.toTag !== '');
}
