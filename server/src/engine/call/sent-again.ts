import type { Trace } from '../log/trace.ts';
import { isSameWay } from './parties.ts';
import { timeBetween } from './time-between.ts';
import { transportOf } from './transport-of.ts';

/** How a message stands a second time in a trace; no rule fires on a `repeat`. */
export type SentAgain = 'retransmission' | 'duplicate' | 'repeat';

const retransmissionMs = 400;
const duplicateMs = 100;

/**
 * Returns what a final response other than 2xx at `index` is to `before`, an earlier one of the same transaction and start
 * line. Timer G starts at 500 ms (RFC 3261 §17.2.1), so 400 ms leave room for a coarse clock. Over a stream nothing is sent again.
 */
export function sentAgain(trace: Trace, before: number, index: number): SentAgain {
  if (!isSameMessage(trace, before, index)) return 'repeat';
  const elapsedMs = timeBetween(trace, before, index);
  if (elapsedMs === undefined) return 'repeat';
  if (elapsedMs <= duplicateMs) return 'duplicate';
  return retransmissionMs <= elapsedMs && transportOf(trace, index) === 'UDP' ? 'retransmission' : 'repeat';
}

function isSameMessage(trace: Trace, before: number, index: number): boolean {
  return isSameWay(trace, before, index) && bytesOf(trace, before) === bytesOf(trace, index);
}

/** A server adds received and rport to the top Via on arrival, so they differ between the two ends of one wire. */
function bytesOf(trace: Trace, index: number): string {
  const { wire, headers } = trace.message(index);
  const top = headers.find((header) => header.name === 'via');
  if (top === undefined) return wire.text;
  const { start, end } = top.valueSpan;
  const comma = wire.text.slice(start, end).indexOf(',');
  const topEnd = comma < 0 ? end : start + comma;
  const value = wire.text.slice(start, topEnd).replace(/;\s*(?:received|rport)(?:\s*=[^;,\r\n]*)?/gi, '');
  return wire.text.slice(0, start) + value + wire.text.slice(topEnd);
}
