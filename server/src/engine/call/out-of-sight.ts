import type { Trace } from '../log/trace.ts';
import { comparableHost } from '../sip/uri-equality.ts';
import { parameter } from '../sip/address.ts';
import { route } from '../sip/headers/route.ts';
import type { Uri } from '../sip/uri.ts';
import { knownHeads } from './known-heads.ts';
import { receiverOfResponse, senderOf } from './parties.ts';
import { ask } from './recording.ts';
import { requestTarget } from './request-target.ts';

/**
 * Tells whether the trace was taken at the server that sent a 3xx, so that a request of its client to `target` would not be in
 * it: every message passes that server, not every one passes the client, and the target is somewhere else. Where all messages
 * pass both, the trace may as well be the client's own: false.
 */
export function isOutOfSight(
  trace: Trace,
  { response, request }: { readonly response: number; readonly request: number },
  target: Uri,
): boolean {
  const server = senderOf(trace, response);
  const client = receiverOfResponse(trace, response, request);
  if (server === undefined || client === undefined || !isElsewhere(trace, request, server, target)) return false;
  return passesAll(trace, server) && !passesAll(trace, client);
}

/** A client with an outbound proxy, a tel URI, and another user of the domain that was asked for lead to the server again. */
function isElsewhere(trace: Trace, request: number, server: string, target: Uri): boolean {
  const host = parameter(target, 'maddr') ?? target.host;
  if (host === undefined || 0 < route(trace.message(request)).length) return false;
  const asked = requestTarget(trace, request)?.host;
  return [server, asked].every((one) => one === undefined || comparableHost(one) !== comparableHost(host));
}

function passesAll(trace: Trace, party: string): boolean {
  return ask(trace, knownHeads(trace).keyOf(party), firstPast) === undefined;
}

/** By the key of a party: the first entry that it neither sent nor received; `none` where there is no such entry. */
const firstEntries = new WeakMap<Trace, Map<number, number | 'none'>>();

function firstPast(trace: Trace, party: number): number | undefined {
  const known = firstEntries.get(trace) ?? new Map<number, number | 'none'>();
  firstEntries.set(trace, known);
  const first = known.get(party) ?? findPast(trace, party);
  // A party that is not in all entries is soon past: only one or two are in nearly all of a long trace.
  known.set(party, first);
  return first === 'none' ? undefined : first;
}

function findPast(trace: Trace, party: number): number | 'none' {
  const heads = knownHeads(trace);
  for (let index = 0; index < trace.count; index += 1) {
    if (heads.sender(trace, index) !== party && heads.receiver(trace, index) !== party) return index;
  }
  return 'none';
}
