import type { Trace } from '../log/trace.ts';
import { vias } from '../sip/headers/vias.ts';
import { callIndex } from './call-index.ts';
import { isRefusal, linkColumns } from './link-columns.ts';
import { noteGroup } from './recording.ts';
import { responseAt } from './response-at.ts';
import { joinsSameText } from './same-text.ts';
import { sameMessages, type SentAgain } from './sent-again.ts';

/** One final response of 300 or more on one hop, with its later copies on the same hop. */
export interface ResponseHop {
  readonly index: number;
  readonly viaCount: number;
  readonly retransmissions: readonly number[];
  readonly duplicates: readonly number[];
  readonly repeats: readonly number[];
}

/** One final response of 300 or more, however often and on however many hops the trace shows it. */
export interface ResponseEvent {
  /** On the hop nearest to where the response was made. */
  readonly index: number;
  readonly status: number;
  /** From the nearest hop towards the client; the first is that of `index`. */
  readonly hops: readonly ResponseHop[];
}

const none: readonly number[] = Object.freeze([]);

/** By the key of a Call-ID, then by entry. */
const events = new WeakMap<Trace, Map<number, ReadonlyMap<number, ResponseEvent>>>();

/** What was asked for last, and what was answered: rules and links ask about one response in turn. */
const latest = new WeakMap<Trace, ResponseEvent>();

/** Returns the event that a response belongs to; undefined for anything but a response from 300 to 699. */
export function responseEvent(trace: Trace, index: number): ResponseEvent | undefined {
  const known = latest.get(trace);
  if (known?.index === index) {
    noteGroup(trace, index);
    return known;
  }
  const event = read(trace, index);
  if (event !== undefined) latest.set(trace, event);
  return event;
}

/** Tells whether an event is told at this entry: it is a response from 300 to 699 and no copy of another one. */
export function isFirstOfEvent(trace: Trace, index: number): boolean {
  const columns = linkColumns(trace);
  if (!isRefusal(columns, index)) return false;
  if (!isOnlyRefusal(trace, index)) return responseEvent(trace, index)?.index === index;
  noteGroup(trace, index);
  return true;
}

/** So many entries of a call are looked through for another refusal; a longer call is read as a whole. */
const mostLookedAt = 24;

/** Tells whether a refusal is the only one of its call, as most are: to tell that no list is made. */
function isOnlyRefusal(trace: Trace, index: number): boolean {
  const columns = linkColumns(trace);
  let entry = trace.firstWithSameCallId(index);
  for (let count = 0; entry !== undefined; count += 1) {
    if (count === mostLookedAt || (entry !== index && isRefusal(columns, entry))) return false;
    entry = trace.nextWithSameCallId(entry);
  }
  return true;
}

function read(trace: Trace, index: number): ResponseEvent | undefined {
  const columns = linkColumns(trace);
  if (!isRefusal(columns, index)) return undefined;
  const callId = columns.callId[index] ?? 0;
  if (callId === 0) return onlyEvent(trace, index);
  noteGroup(trace, index);
  const known = events.get(trace) ?? new Map<number, ReadonlyMap<number, ResponseEvent>>();
  events.set(trace, known);
  const ofCall = known.get(callId);
  if (ofCall !== undefined) return ofCall.get(index);
  const { finals } = callIndex(trace, index);
  // Most calls fail once: nothing need be kept to tell that again.
  if (finals.length === 1) return onlyEvent(trace, index);
  const made = eventsOfCall(trace, finals);
  known.set(callId, made);
  return made.get(index);
}

/** Returns the event of a response that stands in the trace once. Most do, and of most of them nobody asks for the Vias. */
function onlyEvent(trace: Trace, index: number): ResponseEvent {
  return { index, status: statusOf(trace, index), hops: [new OnlyHop(trace, index)] };
}

class OnlyHop implements ResponseHop {
  readonly #trace: Trace;
  readonly index: number;
  readonly retransmissions = none;
  readonly duplicates = none;
  readonly repeats = none;

  constructor(trace: Trace, index: number) {
    this.#trace = trace;
    this.index = index;
  }

  get viaCount(): number {
    return responseAt(this.#trace, this.index).viaCount;
  }
}

function statusOf(trace: Trace, index: number): number {
  return linkColumns(trace).status[index] ?? 0;
}

interface Stack {
  readonly entries: readonly number[];
  /** The branches (or sent-by, without one) of the Vias, top first. */
  readonly branches: readonly string[];
}

function eventsOfCall(trace: Trace, finals: readonly number[]): ReadonlyMap<number, ResponseEvent> {
  const byEntry = new Map<number, ResponseEvent>();
  for (const entries of alikeOf(trace, finals)) {
    const only = entries.length === 1 ? entries[0] : undefined;
    if (only !== undefined) byEntry.set(only, onlyEvent(trace, only));
    else for (const stacks of hopsOf(stacksOf(trace, entries))) addEvent(trace, stacks, byEntry);
  }
  return byEntry;
}

/** Returns the responses of a call in lists of those that may be one event: same status, CSeq and tags. */
function alikeOf(trace: Trace, finals: readonly number[]): Iterable<readonly number[]> {
  const { status, cseqNumber, cseqMethod, fromTag, toTag } = linkColumns(trace);
  const alike = new Map<string, number[]>();
  for (const index of finals) {
    const key = `${status[index]} ${cseqNumber[index]} ${cseqMethod[index]} ${fromTag[index]} ${toTag[index]}`;
    const list = alike.get(key);
    if (list === undefined) alike.set(key, [index]);
    else list.push(index);
  }
  return alike.values();
}

function stacksOf(trace: Trace, entries: readonly number[]): readonly Stack[] {
  const stacks = new Map<string, { entries: number[]; branches: readonly string[] }>();
  for (const index of entries) {
    if (joinsSameText(trace, stacks.values(), index)) continue;
    const branches = vias(trace.message(index)).map((via) => via.branch ?? via.sentBy);
    const key = branches.join('\n');
    const known = stacks.get(key);
    if (known === undefined) stacks.set(key, { entries: [index], branches });
    else known.entries.push(index);
  }
  return [...stacks.values()];
}

/**
 * Joins the hops of one event: a proxy takes its own Via off, so the stack of a copy is the tail of the one before.
 * Equal depth means two answers (a stateless server gives both the same To tag).
 */
function hopsOf(stacks: readonly Stack[]): readonly (readonly Stack[])[] {
  const deepestFirst = stacks.toSorted((a, b) => b.branches.length - a.branches.length);
  const joined: Stack[][] = [];
  /** The hops that a stack may be the next of, by what has to be on its top. */
  const awaiting = new Map<string, Stack[][]>();
  for (const stack of deepestFirst) {
    const candidates = awaiting.get(topKey(stack.branches, 0)) ?? [];
    const upstreamOf = candidates.findLast((hops) => isTail(stack.branches, hops.at(-1)?.branches ?? []));
    if (upstreamOf !== undefined) {
      upstreamOf.push(stack);
      continue;
    }
    const hops = [stack];
    joined.push(hops);
    for (let top = 1; top < stack.branches.length; top += 1) {
      const key = topKey(stack.branches, top);
      const list = awaiting.get(key);
      if (list === undefined) awaiting.set(key, [hops]);
      else list.push(hops);
    }
  }
  return joined;
}

/** Names the Via at a place of a stack by its height above the last one and its branch. */
function topKey(branches: readonly string[], top: number): string {
  return `${branches.length - top} ${branches[top]}`;
}

function isTail(tail: readonly string[], whole: readonly string[]): boolean {
  const skipped = whole.length - tail.length;
  return 0 < tail.length && 0 < skipped && tail.every((branch, place) => branch === whole[skipped + place]);
}

function addEvent(trace: Trace, stacks: readonly Stack[], byEntry: Map<number, ResponseEvent>): void {
  const hops = stacks.map((stack) => readHop(trace, stack));
  const index = hops[0]?.index;
  if (index === undefined) return;
  const event = { index, status: statusOf(trace, index), hops };
  for (const { entries } of stacks) for (const entry of entries) byEntry.set(entry, event);
}

function readHop(trace: Trace, { entries, branches }: Stack): ResponseHop {
  const again: Record<SentAgain, number[]> = { retransmission: [], duplicate: [], repeat: [] };
  // What a response does on the other side of an address translation is counted on the side that came first.
  for (const { index, kind, isFirstWay } of sameMessages(trace, entries))
    again[isFirstWay ? kind : 'repeat'].push(index);
  return {
    index: entries[0] ?? 0,
    viaCount: branches.length,
    retransmissions: again.retransmission,
    duplicates: again.duplicate,
    repeats: again.repeat,
  };
}
