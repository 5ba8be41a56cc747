import { KeyGroups } from '../log/key-groups.ts';
import type { Trace } from '../log/trace.ts';
import { parseUri } from '../sip/uri.ts';
import { KeyTable } from '../text/key-table.ts';
import { EntryNumbers } from './entry-numbers.ts';
import { firstAfter } from './first-after.ts';
import { knownHeads } from './known-heads.ts';
import { survey } from './survey.ts';
import { writtenMethod } from './written-method.ts';
import { plainTargetAt, writtenTarget, writtenTargetKey } from './written-target.ts';

/** Initial requests, ascending, each with the key of what stands as its target (`writtenTargetKey`). */
export interface RequestList {
  readonly indexes: readonly number[];
  readonly targets: readonly number[];
  /** For each the place of the next one with another target: in a load test nearly all targets are the same text. */
  readonly nextOthers: readonly number[];
}

/**
 * Returns the number under which the initial requests are listed that a party (as `senderOf` names it) sent to a user part
 * by a method. It is the same in every version of a text.
 */
export function requestsKey(trace: Trace, method: string, sender: string, user: string): number {
  const { keys, users, userOf } = knownRequests(trace);
  const heads = knownHeads(trace);
  const key = keys.keyOf(textOf(heads.keyOf(method), heads.keyOf(sender), named(user)));
  userOf.set(key, users.keyOf(named(user)));
  return key;
}

/** Returns the initial requests that are listed under a number that `requestsKey` gave. */
export function requestsToUser(trace: Trace, key: number): RequestList {
  const known = knownRequests(trace);
  const user = known.userOf.get(key);
  if (user === undefined) return none;
  const lists = listsIn(trace, known);
  const found = lists.byKey.get(user) ?? listByKey(trace, known, lists.byUser.entriesOf(user));
  lists.byKey.set(user, found);
  return found.get(key) ?? none;
}

/**
 * Returns up to `most` initial requests behind an entry that are for the user of such a number, whoever sent them and by whatever
 * method: to tell that of a few costs less than to list them all.
 */
export function nextToUser(trace: Trace, key: number, behind: number, most: number): readonly number[] {
  const known = knownRequests(trace);
  const user = known.userOf.get(key);
  if (user === undefined) return [];
  const places = listsIn(trace, known).byUser.entriesOf(user);
  const { initialRequests } = survey(trace);
  const start = firstAfter(places, firstAfter(initialRequests, behind) - 1);
  return places.slice(start, start + most).map((place) => initialRequests[place] ?? 0);
}

/** Tells whether an initial request is listed under such a number. */
export function isRequestOf(trace: Trace, index: number, key: number): boolean {
  return keyOf(trace, index, knownRequests(trace)) === key;
}

function listsIn(trace: Trace, known: KnownRequests): Lists {
  const lists: Lists = listsOf.get(trace) ?? { byUser: groupByUser(trace, known), byKey: new Map() };
  listsOf.set(trace, lists);
  return lists;
}

const none: RequestList = { indexes: [], targets: [], nextOthers: [] };

/** What is read of each initial request once for all versions of a text. */
interface KnownRequests {
  /** Of method, sender and user. */
  readonly keys: KeyTable;
  readonly users: KeyTable;
  /** The key of the user that belongs to a key of all three which was asked for. */
  readonly userOf: Map<number, number>;
  /** By identity: the key of the user plus 1; 1 where a target has none. */
  readonly userNumbers: EntryNumbers;
  /** By identity: the key of all three plus 1; 1 where a request has no such key. */
  readonly numbers: EntryNumbers;
}

const lineages = new WeakMap<object, KnownRequests>();

function knownRequests(trace: Trace): KnownRequests {
  const known = lineages.get(trace.lineage);
  if (known !== undefined) return known;
  const made = {
    keys: new KeyTable(),
    users: new KeyTable(),
    userOf: new Map<number, number>(),
    userNumbers: new EntryNumbers(),
    numbers: new EntryNumbers(),
  };
  lineages.set(trace.lineage, made);
  return made;
}

/** Of the keys of a method and a sender, both as `knownHeads` gives them. */
function textOf(method: number, sender: number, user: string): string {
  return `${method} ${sender} ${user}`;
}

/** A user part may be empty, which no key is given for. */
function named(user: string): string {
  return `${user}@`;
}

/**
 * The lists of one version. Whom a request is for stands in its first line; who sent it is read from the log's line above it, for
 * the requests to those users only that somebody is redirected to.
 */
interface Lists {
  /** Places in `survey.initialRequests`. */
  readonly byUser: KeyGroups;
  /** By user, then by the key of method, sender and user. */
  readonly byKey: Map<number, ReadonlyMap<number, RequestList>>;
}

const listsOf = new WeakMap<Trace, Lists>();

function groupByUser(trace: Trace, known: KnownRequests): KeyGroups {
  const { initialRequests } = survey(trace);
  const column = new Uint32Array(initialRequests.length);
  for (const [place, index] of initialRequests.entries()) column[place] = userKeyOf(trace, index, known);
  return new KeyGroups(column);
}

/** Returns the key of the user that a request is for, 0 where its target has none. */
function userKeyOf(trace: Trace, index: number, { users, userNumbers }: KnownRequests): number {
  const identity = trace.identity(index);
  const known = userNumbers.get(identity);
  if (known !== 0) return known - 1;
  const key = plainUserKey(trace, index, users) ?? oddUserKey(trace, index, users);
  userNumbers.set(identity, key + 1);
  return key;
}

function oddUserKey(trace: Trace, index: number, users: KeyTable): number {
  const user = userOfTarget(writtenTarget(trace, index));
  return user === undefined ? 0 : users.keyOf(named(user));
}

/**
 * Returns the key of the user in a request line like nearly all of them, without making a string of it; undefined for any other.
 * All initial requests of a trace are asked for it.
 */
function plainUserKey(trace: Trace, index: number, users: KeyTable): number | undefined {
  const target = plainTargetAt(trace, index);
  if (target === undefined) return undefined;
  const { chars } = trace.text;
  let at = target.start + 4;
  while (at < target.end && isPlainInUser(chars.charCodeAt(at))) at += 1;
  // A host alone has no user; the sign behind a user is part of the text under which it is listed.
  const userEnd = at + 1;
  if (chars.charCodeAt(at) !== 0x40) return target.start + 4 < at && at === target.end ? 0 : undefined;
  at = userEnd;
  while (at < target.end && isPlainInUser(chars.charCodeAt(at))) at += 1;
  const isBehindHost = at === target.end || chars.charCodeAt(at) === 0x3b;
  return userEnd < at && (isBehindHost || isPortAt(chars, at, target.end))
    ? users.keyIn(chars, target.start + 4, userEnd)
    : undefined;
}

/** Tells whether a port stands here, and then the end of the target or its parameters. */
function isPortAt(chars: string, start: number, end: number): boolean {
  let at = start + 1;
  while (at < end && isDigit(chars.charCodeAt(at))) at += 1;
  const length = at - start - 1;
  const isBehindPort = at === end || chars.charCodeAt(at) === 0x3b;
  return chars.charCodeAt(start) === 0x3a && 0 < length && length <= 10 && isBehindPort;
}

function isPlainInUser(code: number): boolean {
  const lower = code | 0x20;
  return (0x61 <= lower && lower <= 0x7a) || isDigit(code) || code === 0x2e || code === 0x2d;
}

function isDigit(code: number): boolean {
  return 0x30 <= code && code <= 0x39;
}

/** The form that nearly all targets have; what follows the host can no longer make such a URI unreadable. */
const plainTarget = /^sips?:([\w.+-]*)@[\w.-]+(?::\d{1,10})?(?:$|[;?])/i;

function userOfTarget(target: string): string | undefined {
  return plainTarget.exec(target)?.[1] ?? parseUri(target)?.user;
}

interface GrowingList extends RequestList {
  readonly indexes: number[];
  readonly targets: number[];
  readonly nextOthers: number[];
}

function listByKey(trace: Trace, known: KnownRequests, toUser: readonly number[]): ReadonlyMap<number, RequestList> {
  const lists = new Map<number, GrowingList>();
  const { initialRequests } = survey(trace);
  for (const place of toUser) {
    const index = initialRequests[place] ?? 0;
    const key = keyOf(trace, index, known);
    if (key === 0) continue;
    const list = lists.get(key) ?? { indexes: [], targets: [], nextOthers: [] };
    lists.set(key, list);
    list.indexes.push(index);
    list.targets.push(writtenTargetKey(trace, index));
    list.nextOthers.push(0);
  }
  for (const { targets, nextOthers } of lists.values()) noteRuns(targets, nextOthers);
  return lists;
}

function noteRuns(targets: readonly number[], nextOthers: number[]): void {
  let next = targets.length;
  for (let place = targets.length - 1; 0 <= place; place -= 1) {
    if (targets[place] !== targets[place + 1]) next = place + 1;
    nextOthers[place] = next;
  }
}

function keyOf(trace: Trace, index: number, { keys, users, userNumbers, numbers }: KnownRequests): number {
  const identity = trace.identity(index);
  const known = numbers.get(identity);
  if (known !== 0) return known - 1;
  const heads = knownHeads(trace);
  const method = heads.keyOf(writtenMethod(trace, index));
  const sender = heads.sender(trace, index);
  const user = users.textOf(userNumbers.get(identity) - 1);
  const key = method === 0 || sender === 0 ? 0 : keys.keyOf(textOf(method, sender, user));
  numbers.set(identity, key + 1);
  return key;
}
