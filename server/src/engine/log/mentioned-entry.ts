import { lengthOf, stretchOf } from '../text/text-source.ts';
import type { Mention } from './mention.ts';
import { readTimestamp } from './timestamp.ts';
import type { Trace } from './trace.ts';

/** How far two tools' times of one message may be apart, in milliseconds. */
const sameTime = 5;

/** How many messages of one status or method are compared with a mention. */
const mostCompared = 2000;

/**
 * Returns the entry of the message that a line mentions, when the trace holds it and only one can be meant: by Call-ID and CSeq; by
 * the entry that the line belongs to; by time; or because no other message has that status and CSeq. Copies of one message
 * (retransmissions, hops) are one: then it is the one nearest to the line.
 */
export function mentionedEntry(trace: Trace, mention: Mention): number | undefined {
  const { callId } = mention;
  if (callId !== undefined) {
    const same = trace.withCallId(callId).filter((entry) => isMeant(trace, entry, mention));
    return nearest(trace, same, mention.span.start);
  }
  const owner = ownerOf(trace, mention);
  if (owner !== undefined) return owner;
  const alike = entriesAlike(trace, mention);
  if (alike.length === 1) return alike[0];
  if (mention.cseqNumber !== undefined)
    return areCopies(trace, alike) ? nearest(trace, alike, mention.span.start) : undefined;
  const atTime = entriesAtTime(trace, mention, alike);
  return areCopies(trace, atTime) ? nearest(trace, atTime, mention.span.start) : undefined;
}

function isMeant(trace: Trace, entry: number, mention: Mention): boolean {
  const facts = trace.facts(entry);
  if (facts.status !== mention.status || (mention.method !== undefined && facts.method !== mention.method))
    return false;
  const { cseqNumber, cseqMethod } = mention;
  if (cseqNumber !== undefined && facts.cseqNumber !== cseqNumber) return false;
  return cseqMethod === undefined || facts.cseqMethod === cseqMethod;
}

/** A line directly above a message, among those that announce it, mentions that message. */
function ownerOf(trace: Trace, mention: Mention): number | undefined {
  const owner = trace.indexAt(lastOfHead(trace, mention));
  if (owner === undefined || mention.span.start < trace.entrySpan(owner).start) return undefined;
  return isMeant(trace, owner, mention) ? owner : undefined;
}

/** Returns the offset of the first message that begins behind the mention; entries stand in the order of the text. */
function lastOfHead(trace: Trace, mention: Mention): number {
  let low = 0;
  let high = trace.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (trace.messageSpan(middle).start < mention.span.end) low = middle + 1;
    else high = middle;
  }
  return low < trace.count ? trace.messageSpan(low).start : lengthOf(trace.text);
}

function entriesAlike(trace: Trace, mention: Mention): readonly number[] {
  const isResponse = mention.status !== undefined;
  const key = isResponse ? mention.status : trace.keyOf(mention.method ?? '');
  if (key === undefined) return [];
  const column = trace.column(isResponse ? 'status' : 'method');
  const found: number[] = [];
  for (let entry = 0; entry < column.length && found.length < mostCompared; entry += 1) {
    if (column[entry] === key && isMeant(trace, entry, mention)) found.push(entry);
  }
  return found;
}

/** How much of a line in front of a mention is read for its time, in characters. */
const longestBefore = 4000;

function entriesAtTime(trace: Trace, mention: Mention, entries: readonly number[]): readonly number[] {
  const { start } = mention.span;
  const before = stretchOf(trace.text, Math.max(0, start - longestBefore), start);
  const time = readTimestamp(before.slice(before.lastIndexOf('\n') + 1));
  if (time === undefined) return [];
  return entries.filter((entry) => {
    const other = trace.head(entry).time;
    return other?.hasDate === time.hasDate && Math.abs(other.ms - time.ms) <= sameTime;
  });
}

/** Tells whether all entries have one Call-ID and one CSeq, so that they are one message seen more than once. */
function areCopies(trace: Trace, entries: readonly number[]): boolean {
  const names = entries.map((entry) => {
    const { callId, cseqNumber, cseqMethod } = trace.facts(entry);
    return JSON.stringify([callId, cseqNumber, cseqMethod]);
  });
  return new Set(names).size === 1;
}

function nearest(trace: Trace, entries: readonly number[], offset: number): number | undefined {
  let best: number | undefined;
  let distance = Infinity;
  for (const entry of entries) {
    const away = Math.abs(trace.messageSpan(entry).start - offset);
    if (away < distance) [best, distance] = [entry, away];
  }
  return best;
}
