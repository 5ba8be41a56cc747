import type { Trace } from '../log/trace.ts';
import { parseUri } from '../sip/uri.ts';
import { KeyTable } from '../text/key-table.ts';
import { EntryNumbers } from './entry-numbers.ts';
import { senderOf } from './parties.ts';
import { survey } from './survey.ts';
import { targetOfKey, writtenTargetKey } from './written-target.ts';

/** What is read of each initial request once for all versions of a text. */
interface KnownRequests {
  readonly keys: KeyTable;
  /** The key of method, sender and user plus 1; 1 where a request has no such key. */
  readonly numbers: EntryNumbers;
}

const lineages = new WeakMap<object, KnownRequests>();
/** Initial requests, ascending, each with the key of what stands as its target (`writtenTargetKey`). */
export interface RequestList {
  readonly indexes: readonly number[];
  readonly targets: readonly number[];
}

interface GrowingList {
  readonly indexes: number[];
  readonly targets: number[];
}

const none: RequestList = { indexes: [], targets: [] };
const lists = new WeakMap<Trace, ReadonlyMap<number, RequestList>>();

/**
 * Returns the number under which the initial requests are listed that a party (as `senderOf` names it) sent to a user part
 * by a method. It is the same in every version of a text.
 */
export function requestsKey(trace: Trace, method: string, sender: string, user: string): number {
  return knownRequests(trace).keys.keyOf(textOf(method, sender, user));
}

/** Returns the initial requests that are listed under a number that `requestsKey` gave. */
export function requestsToUser(trace: Trace, key: number): RequestList {
  const ofTrace = lists.get(trace) ?? buildLists(trace, knownRequests(trace));
  lists.set(trace, ofTrace);
  return ofTrace.get(key) ?? none;
}

function knownRequests(trace: Trace): KnownRequests {
  const known = lineages.get(trace.lineage) ?? { keys: new KeyTable(), numbers: new EntryNumbers() };
  lineages.set(trace.lineage, known);
  return known;
}

function textOf(method: string, sender: string, user: string): string {
  return `${method}\n${sender}\n${user}`;
}

function buildLists(trace: Trace, known: KnownRequests): ReadonlyMap<number, RequestList> {
  const byKey = new Map<number, GrowingList>();
  for (const index of survey(trace).initialRequests) {
    const key = keyOf(trace, index, known);
    if (key === 0) continue;
    const list = byKey.get(key) ?? { indexes: [], targets: [] };
    byKey.set(key, list);
    list.indexes.push(index);
    list.targets.push(writtenTargetKey(trace, index));
  }
  return byKey;
}

function keyOf(trace: Trace, index: number, { keys, numbers }: KnownRequests): number {
  const identity = trace.identity(index);
  const known = numbers.get(identity);
  if (known !== 0) return known - 1;
  const { method } = trace.facts(index);
  const sender = senderOf(trace, index);
  const user = sender === undefined ? undefined : parseUri(targetOfKey(trace, writtenTargetKey(trace, index)))?.user;
  const isWhole = method !== undefined && sender !== undefined && user !== undefined;
  const key = isWhole ? keys.keyOf(textOf(method, sender, user)) : 0;
  numbers.set(identity, key + 1);
  return key;
}
