import { KeyGroups } from '../log/key-groups.ts';
import type { Trace } from '../log/trace.ts';
import { firstAfter } from './first-after.ts';
import { knownHeads } from './known-heads.ts';
import { survey } from './survey.ts';
import { isToUser, userNumber, userNumberOf } from './target-user.ts';
import { writtenTargetKey } from './written-target.ts';

/** What is asked of initial requests, by what means the same in every version of a text. */
export interface CallsToUser {
  readonly method: string;
  readonly user: string;
  /** Of the user part: see `userNumberOf`. */
  readonly number: number;
}

export interface SoughtRequests extends CallsToUser {
  /** The key of the sender, as `knownHeads` gives it; 0 is nobody. */
  readonly sender: number;
}

/** Initial requests, ascending, each with the key of what stands as its target (`writtenTargetKey`). */
export interface RequestList {
  readonly indexes: readonly number[];
  readonly targets: readonly number[];
  /** For each the place of the next one with another target: in a load test nearly all targets are the same text. */
  readonly nextOthers: readonly number[];
}

/** Returns what is asked of the requests to a user part by a method. */
export function callsToUser(method: string, user: string): CallsToUser {
  return { method, user, number: userNumberOf(user) };
}

/** Returns all initial requests that are sought. */
export function requestsToUser(trace: Trace, sought: SoughtRequests): RequestList {
  const lists = listsOf.get(trace) ?? new Map<string, RequestList>();
  listsOf.set(trace, lists);
  const key = `${sought.method} ${sought.sender} ${sought.user}`;
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made = listOf(trace, sought);
  lists.set(key, made);
  return made;
}

/**
 * Returns up to `most` initial requests behind an entry that are by the method and probably for the user, whoever sent them:
 * `isSought` tells. To tell that of a few costs less than to list them all.
 */
export function nextToUser(trace: Trace, sought: CallsToUser, behind: number, most: number): readonly number[] {
  const requests = requestsBy(trace, sought.method);
  const places = placesTo(requests, sought.number);
  if (places.length === 0) return places;
  const start = firstAfter(places, firstAfter(requests.indexes, behind) - 1);
  const next: number[] = [];
  for (let at = start; at < Math.min(places.length, start + most); at += 1) {
    next.push(requests.indexes[places[at] ?? 0] ?? 0);
  }
  return next;
}

/** Tells whether an initial request that `nextToUser` gave is sought. Who sent it is asked last: that is read from the log's lines. */
export function isSought(trace: Trace, index: number, { sender, user }: SoughtRequests): boolean {
  return sender !== 0 && isToUser(trace, index, user) && knownHeads(trace).sender(trace, index) === sender;
}

/** By method, sender and user. */
const listsOf = new WeakMap<Trace, Map<string, RequestList>>();

function listOf(trace: Trace, sought: SoughtRequests): RequestList {
  const requests = requestsBy(trace, sought.method);
  const indexes: number[] = [];
  const targets: number[] = [];
  for (const place of placesTo(requests, sought.number)) {
    const index = requests.indexes[place] ?? 0;
    if (!isSought(trace, index, sought)) continue;
    indexes.push(index);
    targets.push(writtenTargetKey(trace, index));
  }
  return { indexes, targets, nextOthers: nextOthersOf(targets) };
}

function nextOthersOf(targets: readonly number[]): readonly number[] {
  const nextOthers = targets.map(() => 0);
  let next = targets.length;
  for (let place = targets.length - 1; 0 <= place; place -= 1) {
    if (targets[place] !== targets[place + 1]) next = place + 1;
    nextOthers[place] = next;
  }
  return nextOthers;
}

/**
 * The initial requests of one version with one method, grouped by the numbers of their users. Whom a request is for stands in its
 * first line; who sent it is read from the log's line above it, of those only that are for a user whom somebody is redirected to.
 */
interface RequestsByUser {
  /** The requests, ascending; the groups are of places among them. */
  readonly indexes: readonly number[];
  readonly groups: KeyGroups;
  readonly slots: Uint32Array;
  readonly numbers: Uint32Array;
}

/** By method. */
const byUser = new WeakMap<Trace, Map<string, RequestsByUser>>();

function requestsBy(trace: Trace, method: string): RequestsByUser {
  const methods = byUser.get(trace) ?? new Map<string, RequestsByUser>();
  byUser.set(trace, methods);
  const known = methods.get(method);
  if (known !== undefined) return known;
  const made = groupByUser(trace, method);
  methods.set(method, made);
  return made;
}

/** Returns the places of the requests to users with a number. */
function placesTo({ groups, slots, numbers }: RequestsByUser, number: number): readonly number[] {
  return groups.entriesOf(slots[slotOf(number, slots, numbers)] ?? 0);
}

/** How many requests are read between two steps, so that the loop over them is a function that is called often. */
const stepLength = 256;

function groupByUser(trace: Trace, method: string): RequestsByUser {
  const key = trace.keyOf(method) ?? 0;
  const methods = trace.column('method');
  const indexes = key === 0 ? [] : survey(trace).initialRequests.filter((index) => methods[index] === key);
  const count = indexes.length;
  const numbers = new Uint32Array(count);
  const keys = new Uint32Array(count);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(count * 2 + 2)));
  for (let from = 0; from < count; from += stepLength) {
    const to = Math.min(count, from + stepLength);
    readNumbers(trace, indexes, numbers, from, to);
    giveKeys(numbers, keys, slots, from, to);
  }
  return { indexes, groups: new KeyGroups(keys), slots, numbers };
}

function readNumbers(trace: Trace, indexes: readonly number[], numbers: Uint32Array, from: number, to: number): void {
  for (let place = from; place < to; place += 1) numbers[place] = userNumber(trace, indexes[place] ?? 0);
}

/** The key of a number is the place of the first request that has it, plus 1: keys are dense, where numbers are not. */
function giveKeys(numbers: Uint32Array, keys: Uint32Array, slots: Uint32Array, from: number, to: number): void {
  for (let place = from; place < to; place += 1) {
    const number = numbers[place] ?? 0;
    if (number === 0) continue;
    const slot = slotOf(number, slots, numbers);
    if (slots[slot] === 0) slots[slot] = place + 1;
    keys[place] = slots[slot] ?? 0;
  }
}

/** Returns the slot of a number, or the free one that it would take. Half of the slots at least are free. */
function slotOf(number: number, slots: Uint32Array, numbers: Uint32Array): number {
  const mask = slots.length - 1;
  let slot = number & mask;
  for (let key = slots[slot] ?? 0; key !== 0 && numbers[key - 1] !== number; key = slots[slot] ?? 0) {
    slot = (slot + 1) & mask;
  }
  return slot;
}
