import type { Trace } from '../log/trace.ts';
import { callGroups } from './call-groups.ts';
import { knownHeads } from './known-heads.ts';
import { ask } from './recording.ts';
import { timeBetween } from './time-between.ts';

/**
 * Returns for how many milliseconds after an entry the trace goes on showing messages that a party (as `senderOf` names it)
 * sends: what is only sent to it does not tell that its own messages are in the trace. Undefined when the log has no times or
 * shows nothing of the party.
 */
export function laterTrafficMs(trace: Trace, index: number, party: string | undefined): number | undefined {
  if (party === undefined) return undefined;
  const key = knownHeads(trace).keyOf(party);
  const last = ask(trace, key, lastEntryOf);
  return last === undefined ? undefined : Math.max(0, timeBetween(trace, index, last) ?? 0);
}

/**
 * Tells whether a party (as `senderOf` names it) is seen sending for `ms` and more after an entry. To those who ask it makes no
 * difference how much more is written to a log, so that what was concluded stands while the log grows.
 */
export function goesOnFor(trace: Trace, index: number, party: string | undefined, ms: number): boolean {
  if (party === undefined) return false;
  const about = { identity: trace.identity(index), key: knownHeads(trace).keyOf(party), ms };
  return ask(trace, about, goesOn) !== undefined;
}

/** The entry itself stands for yes. */
function goesOn(trace: Trace, { identity, key, ms }: WaitedFor): number | undefined {
  const index = callGroups(trace).indexOf(identity);
  const last = index === undefined ? undefined : lastEntryOf(trace, key);
  if (index === undefined || last === undefined) return undefined;
  return ms <= (timeBetween(trace, index, last) ?? 0) ? index : undefined;
}

interface WaitedFor {
  readonly identity: number;
  /** Of the party. */
  readonly key: number;
  readonly ms: number;
}

/**
 * Tells whether the trace goes on for `ms` and more after an entry, whoever sends. That is told by two heads, where `goesOnFor` may have
 * to read many.
 */
export function isFollowedFor(trace: Trace, index: number, ms: number): boolean {
  return ask(trace, { identity: trace.identity(index), ms }, isFollowed) !== undefined;
}

function isFollowed(trace: Trace, { identity, ms }: Pick<WaitedFor, 'identity' | 'ms'>): number | undefined {
  const index = callGroups(trace).indexOf(identity);
  const last = trace.count - 1;
  if (index === undefined || last <= index) return undefined;
  // Where the last one has no time, somebody has to look.
  return ms <= (timeBetween(trace, index, last) ?? ms) ? index : undefined;
}

/** Who sends and who receives on one hop, as the keys of the known heads; 0 where the log does not tell. */
export interface Way {
  readonly sender: number;
  readonly receiver: number;
}

/** Returns the way that an entry went. */
export function wayOf(trace: Trace, index: number): Way {
  const heads = knownHeads(trace);
  return { sender: heads.sender(trace, index), receiver: heads.receiver(trace, index) };
}

/**
 * Tells whether the trace goes on showing messages on a way for `ms` and more after an entry. A log that was narrowed to other peers,
 * or was taken where not all of them pass, shows no more of it. False where the log does not tell who sends.
 */
export function goesOnWayFor(trace: Trace, index: number, way: Way, ms: number): boolean {
  if (way.sender === 0) return false;
  return ask(trace, { identity: trace.identity(index), ...way, ms }, goesOnWay) !== undefined;
}

function goesOnWay(trace: Trace, about: Way & Pick<WaitedFor, 'identity' | 'ms'>): number | undefined {
  const index = callGroups(trace).indexOf(about.identity);
  const last = index === undefined ? undefined : lastEntryOnWay(trace, about);
  if (index === undefined || last === undefined) return undefined;
  return about.ms <= (timeBetween(trace, index, last) ?? 0) ? index : undefined;
}

/** What was found from the end of a trace up to an entry, by the two keys of a way. */
interface LastOnWays {
  readonly found: Map<string, number>;
  from: number;
}

const lastOnWays = new WeakMap<Trace, LastOnWays>();

function lastEntryOnWay(trace: Trace, { sender, receiver }: Way): number | undefined {
  const last = lastOnWays.get(trace) ?? { found: new Map<string, number>(), from: trace.count };
  lastOnWays.set(trace, last);
  const sought = `${sender} ${receiver}`;
  const known = last.found.get(sought);
  if (known !== undefined) return known;
  const heads = knownHeads(trace);
  while (0 < last.from) {
    last.from -= 1;
    const index = last.from;
    if (!heads.hasTime(trace, index)) continue;
    const way = `${heads.sender(trace, index)} ${heads.receiver(trace, index)}`;
    if (last.found.has(way)) continue;
    last.found.set(way, index);
    if (way === sought) return index;
  }
  return undefined;
}

/** What was found from the end of a trace up to an entry. */
interface LastEntries {
  /** By the key of a party: the last entry with a time that it sent. */
  readonly found: Map<number, number>;
  /** Nothing before this entry was looked at. */
  from: number;
}

const lastEntries = new WeakMap<Trace, LastEntries>();

/** Most parties of a log go on to its end, so that few heads are read to find when they sent last. */
function lastEntryOf(trace: Trace, key: number): number | undefined {
  const last = lastEntries.get(trace) ?? { found: new Map<number, number>(), from: trace.count };
  lastEntries.set(trace, last);
  const known = last.found.get(key);
  if (known !== undefined || key === 0) return known;
  const heads = knownHeads(trace);
  while (0 < last.from) {
    last.from -= 1;
    const index = last.from;
    const sender = heads.hasTime(trace, index) ? heads.sender(trace, index) : 0;
    if (sender === 0 || last.found.has(sender)) continue;
    last.found.set(sender, index);
    if (sender === key) return index;
  }
  return undefined;
}
