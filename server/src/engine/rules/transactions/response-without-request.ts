import { transactionOf } from '../../call/call-index.ts';
import { followsBranch } from '../../call/follows-branch.ts';
import { followsClosely } from '../../call/follows-closely.ts';
import { vias, type ViaValue } from '../../sip/headers/vias.ts';
import { requestPlace } from '../related-places.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { branchEdit } from './branch-edit.ts';

/** A response whose request is nowhere in a trace that shows the requests of its client. */
export const responseWithoutRequest: CallRule = Object.freeze({
  id: 'response-without-request',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '17.1.3' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  const strays = seen.transactions.filter(({ requests, responses }) => requests.length === 0 && responses.length !== 0);
  if (strays.length === 0 || !seen.entries.some((entry) => seen.isRequest(entry))) return nothingFound;
  const requests = requestsOf(seen);
  const found = new Map<string, Found>();
  for (const {
    responses: [response],
  } of strays) {
    if (response === undefined || seen.columns.fromTag[response] === 0) continue;
    const key = requestKey(seen, response);
    const one = found.has(key) ? undefined : stray(seen, requests, response);
    if (one !== undefined) found.set(key, one);
  }
  return [...found.values()];
}

/** What is asked of the requests of a call, whichever response asks. */
interface Requests {
  readonly branches: ReadonlySet<number>;
  /** By caller, number and method. */
  readonly alike: ReadonlyMap<string, readonly number[]>;
  /** By caller and way: the first one. */
  readonly first: ReadonlyMap<string, number>;
}

function requestsOf(seen: SeenCall): Requests {
  const { viaBranch } = seen.columns;
  const branches = new Set([0]);
  const alike = new Map<string, number[]>();
  const first = new Map<string, number>();
  for (const entry of seen.entries) {
    if (!seen.isRequest(entry)) continue;
    branches.add(viaBranch[entry] ?? 0);
    const list = alike.get(requestKey(seen, entry));
    if (list === undefined) alike.set(requestKey(seen, entry), [entry]);
    else list.push(entry);
    const way = wayKey(seen, entry, seen.sender(entry), seen.receiver(entry));
    if (bears(seen, entry) && !first.has(way)) first.set(way, entry);
  }
  return { branches, alike, first };
}

function requestKey({ columns }: SeenCall, entry: number): string {
  return `${columns.fromTag[entry]} ${columns.cseqNumber[entry]} ${columns.cseqMethod[entry]}`;
}

function wayKey({ columns }: SeenCall, entry: number, client: number, server: number): string {
  return `${columns.fromTag[entry]} ${client} ${server}`;
}

/** What acknowledges or cancels goes out later than its number was given: it does not tell that the trace began before the next number. */
function bears(seen: SeenCall, entry: number): boolean {
  const { method, ack, cancel } = seen.columns;
  return method[entry] !== ack && method[entry] !== cancel && !seen.isAbout(entry, 'PRACK');
}

function stray(seen: SeenCall, { branches, alike, first }: Requests, response: number): Found | undefined {
  const { cseqNumber, viaBranch } = seen.columns;
  // What differs from the request of its branch is told as that.
  if (branches.has(viaBranch[response] ?? 0)) return undefined;
  const own = alike.get(requestKey(seen, response))?.slice(0, mostCompared) ?? [];
  const before = own.filter((entry) => isBefore(seen, entry, response) && isWayBack(seen, entry, response));
  if (before.length !== 0) return otherBranch(seen, response, before);
  const earlier = first.get(wayKey(seen, response, seen.receiver(response), seen.sender(response)));
  if (earlier === undefined || !isBefore(seen, earlier, response)) return undefined;
  if ((cseqNumber[response] ?? 0) <= (cseqNumber[earlier] ?? 0)) return undefined;
  if (followsBranch(seen.trace, response) || !followsClosely(seen.trace, response, waitMs)) return undefined;
  return unseen(seen, response, earlier);
}

/** 64*T1: after a longer silence the log may lack a piece in which the request stood. */
const waitMs = 32_000;

/** So many copies of a request are compared with a response. */
const mostCompared = 32;

function isBefore(seen: SeenCall, request: number, response: number): boolean {
  const elapsed = seen.timeBetween(request, response);
  return elapsed === undefined ? request < response : 0 <= elapsed;
}

/** Tells whether a response goes back where a request came from, as far as the log names the two. */
function isWayBack(seen: SeenCall, request: number, response: number): boolean {
  return seen.sender(request) === seen.receiver(response) && seen.receiver(request) === seen.sender(response);
}

/** The one request that the response would answer if its branch were another one, and that got no answer of its own. */
function otherBranch(seen: SeenCall, response: number, alike: readonly number[]): Found | undefined {
  const [request] = alike;
  const { viaBranch } = seen.columns;
  if (request === undefined || alike.some((entry) => viaBranch[entry] !== viaBranch[request])) return undefined;
  if (transactionOf(seen.trace, request)?.responses.length !== 0) return undefined;
  const [sent, here] = [topViaOf(seen, request), topViaOf(seen, response)];
  if (sent?.branch === undefined || here?.branch === undefined) return undefined;
  if (sent.sentBy.toLowerCase() !== here.sentBy.toLowerCase()) return undefined;
  const fix = branchEdit(seen, response, sent.branch);
  return {
    index: response,
    span: seen.place(response, here.span),
    severity: 'warning',
    basis: 'must',
    reference: { rfc: 'RFC 3261', section: '8.2.6.2' },
    messageId: 'response-without-request.other-branch',
    args: { status: seen.status(response), branch: here.branch, other: sent.branch },
    related: () => [requestPlace(seen.trace, request)],
    remedies: () => (fix === undefined ? [] : [fix]),
  };
}

function topViaOf(seen: SeenCall, entry: number): ViaValue | undefined {
  return vias(seen.message(entry))[0];
}

function unseen(seen: SeenCall, response: number, earlier: number): Found {
  const { method = '' } = seen.trace.facts(earlier);
  return {
    index: response,
    span: seen.headline(response),
    messageId: 'response-without-request.unseen',
    args: { status: seen.status(response), method: seen.trace.facts(response).cseqMethod },
    related: () => [{ index: earlier, span: seen.headline(earlier), labelId: 'earlier-request', args: { method } }],
    remedies: () => [],
  };
}
