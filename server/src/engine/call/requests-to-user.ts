import type { Trace } from '../log/trace.ts';
import { parseUri } from '../sip/uri.ts';
import { KeyTable } from '../text/key-table.ts';
import { EntryNumbers } from './entry-numbers.ts';
import { senderOf } from './parties.ts';
import { survey } from './survey.ts';
import { writtenTarget } from './written-target.ts';

/** What is read of each initial request once for all versions of a text. */
interface KnownRequests {
  readonly keys: KeyTable;
  /** The key of method, sender and user plus 1; 1 where a request has no such key. */
  readonly numbers: EntryNumbers;
}

const lineages = new WeakMap<object, KnownRequests>();
const indexes = new WeakMap<Trace, ReadonlyMap<number, readonly number[]>>();

/**
 * Returns the number under which the initial requests are listed that a party (as `senderOf` names it) sent to a user part
 * by a method. It is the same in every version of a text.
 */
export function requestsKey(trace: Trace, method: string, sender: string, user: string): number {
  return knownRequests(trace).keys.keyOf(textOf(method, sender, user));
}

/** Returns the initial requests that are listed under a number that `requestsKey` gave. Ascending. */
export function requestsToUser(trace: Trace, key: number): readonly number[] {
  const index = indexes.get(trace) ?? buildIndex(trace, knownRequests(trace));
  indexes.set(trace, index);
  return index.get(key) ?? [];
}

function knownRequests(trace: Trace): KnownRequests {
  const known = lineages.get(trace.lineage) ?? { keys: new KeyTable(), numbers: new EntryNumbers() };
  lineages.set(trace.lineage, known);
  return known;
}

function textOf(method: string, sender: string, user: string): string {
  return `${method}\n${sender}\n${user}`;
}

function buildIndex(trace: Trace, known: KnownRequests): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>();
  for (const index of survey(trace).initialRequests) {
    const key = keyOf(trace, index, known);
    if (key === 0) continue;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [index]);
    else list.push(index);
  }
  return lists;
}

function keyOf(trace: Trace, index: number, { keys, numbers }: KnownRequests): number {
  const identity = trace.identity(index);
  const known = numbers.get(identity);
  if (known !== 0) return known - 1;
  const { method } = trace.facts(index);
  const sender = senderOf(trace, index);
  const user = sender === undefined ? undefined : parseUri(writtenTarget(trace, index))?.user;
  const isWhole = method !== undefined && sender !== undefined && user !== undefined;
  const key = isWhole ? keys.keyOf(textOf(method, sender, user)) : 0;
  numbers.set(identity, key + 1);
  return key;
}
