import { KeyGroups } from '../log/key-groups.ts';
import type { Trace } from '../log/trace.ts';
import { parseUri } from '../sip/uri.ts';
import { KeyTable } from '../text/key-table.ts';
import { EntryNumbers } from './entry-numbers.ts';
import { knownHeads } from './known-heads.ts';
import { survey } from './survey.ts';
import { writtenMethod } from './written-method.ts';
import { writtenTarget, writtenTargetKey } from './written-target.ts';

/** Initial requests, ascending, each with the key of what stands as its target (`writtenTargetKey`). */
export interface RequestList {
  readonly indexes: readonly number[];
  readonly targets: readonly number[];
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
  const lists: Lists = listsOf.get(trace) ?? { byUser: groupByUser(trace, known), byKey: new Map() };
  listsOf.set(trace, lists);
  if (user === undefined) return none;
  const found = lists.byKey.get(user) ?? listByKey(trace, known, lists.byUser.entriesOf(user));
  lists.byKey.set(user, found);
  return found.get(key) ?? none;
}

const none: RequestList = { indexes: [], targets: [] };

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
  const user = userOfTarget(writtenTarget(trace, index));
  const key = user === undefined ? 0 : users.keyOf(named(user));
  userNumbers.set(identity, key + 1);
  return key;
}

/** The form that nearly all targets have; what follows the host can no longer make such a URI unreadable. */
const plainTarget = /^sips?:([\w.+-]*)@[\w.-]+(?::\d{1,10})?(?:$|[;?])/i;

function userOfTarget(target: string): string | undefined {
  return plainTarget.exec(target)?.[1] ?? parseUri(target)?.user;
}

interface GrowingList {
  readonly indexes: number[];
  readonly targets: number[];
}

function listByKey(trace: Trace, known: KnownRequests, toUser: readonly number[]): ReadonlyMap<number, RequestList> {
  const lists = new Map<number, GrowingList>();
  const { initialRequests } = survey(trace);
  for (const place of toUser) {
    const index = initialRequests[place] ?? 0;
    const key = keyOf(trace, index, known);
    if (key === 0) continue;
    const list = lists.get(key) ?? { indexes: [], targets: [] };
    lists.set(key, list);
    list.indexes.push(index);
    list.targets.push(writtenTargetKey(trace, index));
  }
  return lists;
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
