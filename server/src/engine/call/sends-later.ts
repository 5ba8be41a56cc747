import type { Trace } from '../log/trace.ts';
import { to } from '../sip/headers/to.ts';
import { callGroups } from './call-groups.ts';
import { firstAfter } from './first-after.ts';
import { knownHeads } from './known-heads.ts';
import { ask } from './recording.ts';

/**
 * Tells whether a party (as `senderOf` names it) sends another request of a method for the same user after an entry, in whatever call.
 * Where it sends so many that they are not looked at one by one: true, as far as anybody knows.
 */
export function sendsLater(trace: Trace, index: number, party: string, method: 'REGISTER' | 'SUBSCRIBE'): boolean {
  const about = {
    identity: trace.identity(index),
    key: knownHeads(trace).keyOf(party),
    method,
    address: addressAt(trace, index),
  };
  return ask(trace, about, laterRequest) !== undefined;
}

interface SoughtRequest {
  /** Of the entry behind which it stands. */
  readonly identity: number;
  /** Of the party. */
  readonly key: number;
  readonly method: string;
  /** As the To field has it. */
  readonly address: string;
}

/** So many requests of one party are compared: a server sends for all of its users. */
const mostCompared = 40;

function laterRequest(trace: Trace, { identity, key, method, address }: SoughtRequest): number | undefined {
  const index = callGroups(trace).indexOf(identity);
  if (index === undefined) return undefined;
  const requests = requestsBy(trace, method).get(key) ?? [];
  const start = firstAfter(requests, index);
  for (let place = start; place < requests.length; place += 1) {
    const request = requests[place];
    if (request !== undefined && (place === start + mostCompared || addressAt(trace, request) === address)) {
      return request;
    }
  }
  return undefined;
}

/** By method, then by the key of the sender; ascending. */
const made = new WeakMap<Trace, Map<string, ReadonlyMap<number, readonly number[]>>>();

function requestsBy(trace: Trace, method: string): ReadonlyMap<number, readonly number[]> {
  const known = made.get(trace) ?? new Map<string, ReadonlyMap<number, readonly number[]>>();
  made.set(trace, known);
  const lists = known.get(method) ?? listsOf(trace, method);
  known.set(method, lists);
  return lists;
}

function listsOf(trace: Trace, method: string): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>();
  const heads = knownHeads(trace);
  const methods = trace.column('method');
  const sought = trace.keyOf(method);
  for (let index = 0; sought !== undefined && index < methods.length; index += 1) {
    const sender = methods[index] === sought ? heads.sender(trace, index) : 0;
    if (sender === 0) continue;
    const list = lists.get(sender);
    if (list === undefined) lists.set(sender, [index]);
    else list.push(index);
  }
  return lists;
}

const addresses = new WeakMap<Trace, Map<number, string>>();

/** Whom a request is about: the URI of its To, without parameters, in lower case. */
function addressAt(trace: Trace, index: number): string {
  const known = addresses.get(trace) ?? new Map<number, string>();
  addresses.set(trace, known);
  const address = known.get(index) ?? (to(trace.message(index))?.uriText ?? '').split(';', 1).join('').toLowerCase();
  known.set(index, address);
  return address;
}
