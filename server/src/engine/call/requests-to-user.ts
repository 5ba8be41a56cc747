import type { Trace } from '../log/trace.ts';
import { parseUri } from '../sip/uri.ts';
import { senderOf } from './parties.ts';
import { survey } from './survey.ts';

const indexes = new WeakMap<Trace, ReadonlyMap<string, readonly number[]>>();

/** Returns the initial requests of a method that a party (as `senderOf` names it) sent to a user part. Ascending. */
export function requestsToUser(trace: Trace, method: string, sender: string, user: string): readonly number[] {
  const index = indexes.get(trace) ?? buildIndex(trace);
  indexes.set(trace, index);
  return index.get(key(method, sender, user)) ?? [];
}

function key(method: string, sender: string, user: string): string {
  return `${method}\n${sender}\n${user}`;
}

function buildIndex(trace: Trace): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, number[]>();
  for (const index of survey(trace).initialRequests) {
    const { method } = trace.facts(index);
    const sender = senderOf(trace, index);
    const user = sender === undefined ? undefined : parseUri(writtenTarget(trace, index))?.user;
    if (method === undefined || sender === undefined || user === undefined) continue;
    const list = lists.get(key(method, sender, user));
    if (list === undefined) lists.set(key(method, sender, user), [index]);
    else list.push(index);
  }
  return lists;
}

/** How much of a request is read for its Request-URI, in characters. */
const startLineLength = 600;

/** Returns the second word of the start line: parsing each request of a trace for it would be ten times the work. */
export function writtenTarget(trace: Trace, index: number): string {
  const { start, end } = trace.messageSpan(index);
  const head = trace.text.chars.slice(start, Math.min(end, start + startLineLength));
  return /^\s*\S+ +(\S+)/.exec(head)?.[1] ?? '';
}
