import type { Trace } from '../log/trace.ts';
import { vias } from '../sip/headers/vias.ts';
import { linkColumns } from './link-columns.ts';
import { noteGroup } from './recording.ts';
import { joinsSameText } from './same-text.ts';
import { sameMessages, type SentAgain } from './sent-again.ts';
import { timeBetween } from './time-between.ts';
import { writtenTargetKey } from './written-target.ts';

/**
 * What a message is to an earlier one of the trace. `hop-copy`: the same message on another hop, with other Vias. `fork`: its
 * sender sends it somewhere else as well, at once or one after the other (RFC 3261 §16.6).
 */
export type RepeatKind = SentAgain | 'hop-copy' | 'fork';

export interface Repeat {
  readonly kind: RepeatKind;
  /** The earlier entry. */
  readonly of: number;
  /** Between the two; absent where the log has no times, or prints the later one first. */
  readonly afterMs?: number;
}

/** By the key of a Call-ID, then by entry. */
const repeats = new WeakMap<Trace, Map<number, ReadonlyMap<number, Repeat>>>();

/** Returns what an entry is to an earlier one; undefined for a message that stands in the trace for the first time. */
export function repeatOf(trace: Trace, index: number): Repeat | undefined {
  const callId = linkColumns(trace).callId[index] ?? 0;
  if (callId === 0) return undefined;
  noteGroup(trace, index);
  const known = repeats.get(trace) ?? new Map<number, ReadonlyMap<number, Repeat>>();
  repeats.set(trace, known);
  const ofCall = known.get(callId) ?? repeatsOfCall(trace, trace.withSameCallId(index));
  known.set(callId, ofCall);
  return ofCall.get(index);
}

function repeatsOfCall(trace: Trace, entries: readonly number[]): ReadonlyMap<number, Repeat> {
  const found = new Map<number, Repeat>();
  for (const alike of alikeOf(trace, entries)) {
    if (alike.length === 1) continue;
    const stacks = stacksOf(trace, alike);
    for (const { entries: ofHop } of stacks) {
      for (const { index, kind, of } of sameMessages(trace, ofHop)) found.set(index, repeat(trace, kind, of, index));
    }
    for (const { kind, of, index } of betweenHops(trace, stacks)) found.set(index, repeat(trace, kind, of, index));
  }
  return found;
}

function repeat(trace: Trace, kind: RepeatKind, of: number, index: number): Repeat {
  const afterMs = timeBetween(trace, of, index);
  return { kind, of, ...(afterMs === undefined || afterMs < 0 ? {} : { afterMs }) };
}

/** Returns the entries of a call in lists of those that may be one message: same status or method, CSeq and tags. */
function alikeOf(trace: Trace, entries: readonly number[]): Iterable<readonly number[]> {
  const { status, method, cseqNumber, cseqMethod, fromTag, toTag } = linkColumns(trace);
  const alike = new Map<string, number[]>();
  for (const index of entries) {
    const start = `${status[index]} ${method[index]} ${cseqNumber[index]} ${cseqMethod[index]}`;
    const key = `${start} ${fromTag[index]} ${toTag[index]}`;
    const list = alike.get(key);
    if (list === undefined) alike.set(key, [index]);
    else list.push(index);
  }
  return alike.values();
}

/** The entries of one hop. */
interface Stack {
  readonly entries: readonly number[];
  /** The branches (or sent-by, without one) of the Vias, top first. */
  readonly branches: readonly string[];
  /** Of the top Via: who sent a request. */
  readonly sentBy: string;
}

/** Returns the hops of messages that may be one, in the order in which they appear. */
function stacksOf(trace: Trace, entries: readonly number[]): readonly Stack[] {
  const stacks = new Map<string, Stack & { readonly entries: number[] }>();
  for (const index of entries) {
    if (joinsSameText(trace, stacks.values(), index)) continue;
    const values = vias(trace.message(index));
    const branches = values.map((via) => via.branch ?? via.sentBy);
    const key = branches.join('\n');
    const known = stacks.get(key);
    if (known === undefined) stacks.set(key, { entries: [index], branches, sentBy: values[0]?.sentBy ?? '' });
    else known.entries.push(index);
  }
  return [...stacks.values()];
}

interface Between {
  readonly index: number;
  readonly kind: 'hop-copy' | 'fork';
  readonly of: number;
}

/** Returns what the first entry of each hop is to those of the hops before it. */
function* betweenHops(trace: Trace, stacks: readonly Stack[]): Generator<Between> {
  const isRequest = linkColumns(trace).method[stacks[0]?.entries[0] ?? 0] !== 0;
  const seen = new SeenStacks();
  for (const stack of stacks) {
    const index = stack.entries[0] ?? 0;
    const sibling = isRequest ? seen.sibling(stack) : undefined;
    if (sibling !== undefined) {
      if (goesElsewhere(trace, sibling, index)) yield { index, kind: 'fork', of: sibling };
    } else {
      const of = seen.otherHop(stack) ?? (isRequest ? seen.first : undefined);
      if (of !== undefined && (isRequest || isPassedOn(trace, of, index))) yield { index, kind: 'hop-copy', of };
    }
    seen.add(stack, index);
  }
}

/** Tells whether a response of another hop may be the same one: a proxy passes it on with its phrase. */
function isPassedOn(trace: Trace, before: number, index: number): boolean {
  const [one, other] = [trace.message(before).startLine, trace.message(index).startLine];
  return one.kind === 'response' && other.kind === 'response' && one.reason === other.reason;
}

function goesElsewhere(trace: Trace, before: number, index: number): boolean {
  const [from, to] = [trace.head(before).destination, trace.head(index).destination];
  if (from !== undefined && to !== undefined && from !== to) return true;
  return writtenTargetKey(trace, before) !== writtenTargetKey(trace, index);
}

/** The hops of one message that were met, by what the next one may have in common with them. */
class SeenStacks {
  /** The first entry of all. */
  first: number | undefined;
  /** By the sender and the Vias below its own. */
  readonly #siblings = new Map<string, number>();
  /** By all Vias. */
  readonly #whole = new Map<string, number>();
  /** By the Vias below the top one. */
  readonly #tails = new Map<string, number>();

  add({ branches, sentBy }: Stack, index: number): void {
    const tail = tailOf(branches);
    this.first ??= index;
    setFirst(this.#siblings, `${sentBy}\n${tail}`, index);
    setFirst(this.#whole, branches.join('\n'), index);
    setFirst(this.#tails, tail, index);
  }

  /** Returns an entry of the same sender with the same way to it, under another branch. */
  sibling({ branches, sentBy }: Stack): number | undefined {
    return this.#siblings.get(`${sentBy}\n${tailOf(branches)}`);
  }

  /** Returns an entry of the hop before or behind: one Via more or less. */
  otherHop({ branches }: Stack): number | undefined {
    if (branches.length === 0) return undefined;
    const upstream = 1 < branches.length ? this.#whole.get(tailOf(branches)) : undefined;
    return upstream ?? this.#tails.get(branches.join('\n'));
  }
}

function setFirst(entries: Map<string, number>, key: string, index: number): void {
  if (!entries.has(key)) entries.set(key, index);
}

function tailOf(branches: readonly string[]): string {
  return branches.slice(1).join('\n');
}
