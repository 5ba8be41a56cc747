import type { Trace } from '../log/trace.ts';
import { knownHeads } from './known-heads.ts';
import { isSuccess, linkColumns } from './link-columns.ts';
import { isPrintedTwice } from './printed-twice.ts';
import { isSameText } from './same-text.ts';
import { timeBetween } from './time-between.ts';
import { transportOf } from './transport-of.ts';

/** How a message stands a second time in a trace; no rule fires on a `repeat`. */
export type SentAgain = 'retransmission' | 'duplicate' | 'repeat';

/** An entry that is the same message as an earlier one, on the same hop. */
export interface SameMessage {
  readonly index: number;
  readonly kind: SentAgain;
  /** The earlier entry that it is compared with: the last one that went the same way, else the first. */
  readonly of: number;
  /** True where it went the way of the first entry: the other side of a wire or of an address translation tells nothing new. */
  readonly isFirstWay: boolean;
}

/**
 * Returns what the entries of one hop (same Call-ID, CSeq, tags, start line and Vias, ascending) are to the first of them, which
 * is left out. What goes another way, with other ports or as the log of the other end, is compared among itself.
 */
export function sameMessages(trace: Trace, entries: readonly number[]): readonly SameMessage[] {
  const first = entries[0];
  if (first === undefined || entries.length === 1) return [];
  const heads = knownHeads(trace);
  const firstWay = heads.way(trace, first);
  const ways = new Map([[firstWay, first]]);
  return entries.slice(1).map((index) => {
    const way = heads.way(trace, index);
    const before = ways.get(way);
    ways.set(way, index);
    const isFirstWay = way === firstWay;
    return before === undefined
      ? { index, kind: atOtherEnd(trace, first, index), of: first, isFirstWay }
      : { index, kind: sentAgain(trace, before, index), of: before, isFirstWay };
  });
}

const retransmissionMs = 400;
const duplicateMs = 100;

/**
 * Timers A, E and G and the 2xx of RFC 3261 §13.3.1.4 start at 500 ms, so 400 ms leave room for a coarse clock. Over a stream
 * nothing is sent again but that 2xx.
 */
function sentAgain(trace: Trace, before: number, index: number): SentAgain {
  if (!isSameOnWire(trace, before, index)) return 'repeat';
  const elapsedMs = timeBetween(trace, before, index);
  if (elapsedMs === undefined) return isPrintedTwice(trace, before, index) ? 'duplicate' : 'repeat';
  if (Math.abs(elapsedMs) <= duplicateMs) return 'duplicate';
  return retransmissionMs <= elapsedMs && mayBeSentAgain(trace, index) ? 'retransmission' : 'repeat';
}

function mayBeSentAgain(trace: Trace, index: number): boolean {
  const columns = linkColumns(trace);
  const isAnswer = isSuccess(columns, index) && columns.cseqMethod[index] === columns.invite;
  return isAnswer || transportOf(trace, index) === 'UDP';
}

/** The logs of sender and receiver show one message with the clocks of two machines: their difference tells little. */
function atOtherEnd(trace: Trace, first: number, index: number): SentAgain {
  if (!areTwoEnds(trace, first, index) || !isSameOnWire(trace, first, index)) return 'repeat';
  const elapsedMs = timeBetween(trace, first, index);
  return elapsedMs !== undefined && Math.abs(elapsedMs) <= duplicateMs ? 'duplicate' : 'repeat';
}

/** Tells whether one entry was logged by the sender and the other by the receiver of a message, as far as they name both. */
function areTwoEnds(trace: Trace, first: number, index: number): boolean {
  const [a, b] = [trace.head(first), trace.head(index)];
  const isEnd = a.direction !== b.direction && a.direction !== undefined && b.direction !== undefined;
  const mayBeEqual = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined || one === other;
  return isEnd && mayBeEqual(a.source, b.source) && mayBeEqual(a.destination, b.destination);
}

function isSameOnWire(trace: Trace, a: number, b: number): boolean {
  return isSameText(trace, a, b) || bytesOf(trace, a) === bytesOf(trace, b);
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
