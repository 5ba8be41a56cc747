import type { Trace } from '../log/trace.ts';
import { vias } from '../sip/headers/vias.ts';
import { callIndex } from './call-index.ts';
import { isSameWay } from './parties.ts';
import { noteGroup } from './recording.ts';
import { sentAgain, type SentAgain } from './sent-again.ts';

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

const events = new WeakMap<Trace, Map<string, ReadonlyMap<number, ResponseEvent>>>();

/** Returns the event that a response belongs to; undefined for anything but a response from 300 to 699. */
export function responseEvent(trace: Trace, index: number): ResponseEvent | undefined {
  const { callId, status } = trace.facts(index);
  if (status === undefined || status < 300 || 699 < status) return undefined;
  if (callId === '') return { index, status, hops: [onlyHop(trace, index)] };
  noteGroup(trace, index);
  const known = events.get(trace) ?? new Map<string, ReadonlyMap<number, ResponseEvent>>();
  events.set(trace, known);
  const ofCall = known.get(callId) ?? eventsOfCall(trace, callId);
  known.set(callId, ofCall);
  return ofCall.get(index);
}

function onlyHop(trace: Trace, index: number): ResponseHop {
  const count = vias(trace.message(index)).length;
  return { index, viaCount: count, retransmissions: [], duplicates: [], repeats: [] };
}

interface Stack {
  readonly entries: readonly number[];
  /** The branches (or sent-by, without one) of the Vias, top first. */
  readonly branches: readonly string[];
}

function eventsOfCall(trace: Trace, callId: string): ReadonlyMap<number, ResponseEvent> {
  const alike = new Map<string, number[]>();
  for (const index of callIndex(trace, callId).finals) {
    const { status, cseqNumber, cseqMethod, fromTag, toTag } = trace.facts(index);
    const key = [status, cseqNumber, cseqMethod, fromTag, toTag].join('\n');
    const list = alike.get(key);
    if (list === undefined) alike.set(key, [index]);
    else list.push(index);
  }
  const byEntry = new Map<number, ResponseEvent>();
  for (const entries of alike.values()) {
    for (const stacks of hopsOf(stacksOf(trace, entries))) addEvent(trace, stacks, byEntry);
  }
  return byEntry;
}

function stacksOf(trace: Trace, entries: readonly number[]): readonly Stack[] {
  const stacks = new Map<string, { entries: number[]; branches: readonly string[] }>();
  for (const index of entries) {
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
  const status = index === undefined ? undefined : trace.facts(index).status;
  if (index === undefined || status === undefined) return;
  const event = { index, status, hops };
  for (const { entries } of stacks) for (const entry of entries) byEntry.set(entry, event);
}

function readHop(trace: Trace, stack: Stack): ResponseHop {
  const again: Record<SentAgain, number[]> = { retransmission: [], duplicate: [], repeat: [] };
  const first = stack.entries[0] ?? 0;
  let before = first;
  for (const entry of stack.entries.slice(1)) {
    // A capture may show both sides of an address translation: what is sent again is counted on the side that came first.
    if (!isSameWay(trace, first, entry)) {
      again.repeat.push(entry);
      continue;
    }
    again[sentAgain(trace, before, entry)].push(entry);
    before = entry;
  }
  return {
    index: first,
    viaCount: stack.branches.length,
    retransmissions: again.retransmission,
    duplicates: again.duplicate,
    repeats: again.repeat,
  };
}
