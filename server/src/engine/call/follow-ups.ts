import type { Trace } from '../log/trace.ts';
import { route } from '../sip/headers/route.ts';
import type { Uri } from '../sip/uri.ts';
import { withoutSeparators } from '../sip/tel-equality.ts';
import { areUrisEqual } from '../sip/uri-equality.ts';
import { callIndex } from './call-index.ts';
import { firstAfter } from './first-after.ts';
import { newCallAfter } from './new-call-after.ts';
import { hostOf, senderOf } from './parties.ts';
import { requestTarget } from './request-target.ts';
import { timeBetween } from './time-between.ts';

/** A later request that tries one of the Contacts of a 3xx. */
export interface FollowUp {
  readonly index: number;
  /** The place in the targets that were given. */
  readonly target: number;
  readonly certainty: 'certain' | 'probable';
  /** True when a proxy followed for its client: the CSeq number is that of the request (RFC 3261 §16.7 step 4). */
  readonly isRecursion: boolean;
}

/** What is redirected: one response on one hop, and the request that it answers. */
export interface Redirected {
  readonly response: number;
  readonly status: number;
  readonly request: number;
  readonly targets: readonly Uri[];
}

/** An IPv4 address, or an IPv6 one in its brackets. */
const isAddress = /^(?:[\d.]+|\[.*\])$/;

const newCallMs = 32_000;
/** Bounds on how many later requests are looked at, so that a storm of redirections costs linear time. */
const nearest = 300;

/**
 * Returns the requests that follow a redirection, one for each target tried, in order of the trace. A request under a new
 * Call-ID and tag is looked for only where nothing more certain was found.
 */
export function followUps(trace: Trace, redirected: Redirected): readonly FollowUp[] {
  const sought = { ...redirected, targets: redirected.targets.map((target) => withoutHeaders(target)) };
  const certain = firstOfEach(sought, linked(trace, sought));
  return 0 < certain.length ? certain : firstOfEach(sought, fromTheSameSender(trace, sought));
}

function firstOfEach(redirected: Redirected, candidates: Iterable<FollowUp>): readonly FollowUp[] {
  const found = new Map<number, FollowUp>();
  for (const followUp of candidates) {
    if (!found.has(followUp.target)) found.set(followUp.target, followUp);
    if (found.size === redirected.targets.length) break;
  }
  return [...found.values()].toSorted((a, b) => a.index - b.index);
}

function* linked(trace: Trace, redirected: Redirected): Generator<FollowUp> {
  yield* inTheSameCall(trace, redirected);
  yield* withTheSameTag(trace, redirected);
}

function* inTheSameCall(trace: Trace, redirected: Redirected): Generator<FollowUp> {
  const first = trace.facts(redirected.request);
  const requests = callIndex(trace, first.callId).requests.get(first.cseqMethod) ?? [];
  const start = firstAfter(requests, redirected.response);
  for (const index of requests.slice(start, start + nearest)) {
    const facts = trace.facts(index);
    if (facts.viaBranch === first.viaBranch) continue;
    if ((facts.cseqNumber ?? 0) < (first.cseqNumber ?? 0)) continue;
    const isSameTag = facts.fromTag === first.fromTag;
    const isRecursion = isSameTag && facts.cseqNumber === first.cseqNumber;
    // Under a new tag the kept Call-ID and a higher CSeq link the two, but RFC 3261 §8.1.3.4 would have kept the tag as well.
    if (!isSameTag && facts.cseqNumber === first.cseqNumber) continue;
    if (isOtherSender(trace, redirected.request, index)) continue;
    const seen = targetOf(trace, redirected, index);
    const target = seen ?? unaddressedProxyOf(trace, redirected, index);
    const certainty = isSameTag && seen !== undefined ? 'certain' : 'probable';
    if (target !== undefined) yield { index, target, certainty, isRecursion };
  }
}

function* withTheSameTag(trace: Trace, redirected: Redirected): Generator<FollowUp> {
  const first = trace.facts(redirected.request);
  if (first.fromTag === '') return;
  const entries = trace.withFromTag(first.fromTag);
  const start = firstAfter(entries, redirected.response);
  for (const index of entries.slice(start, start + nearest)) {
    const facts = trace.facts(index);
    if (facts.method !== first.cseqMethod || facts.callId === first.callId) continue;
    const elapsedMs = timeBetween(trace, redirected.response, index);
    if (elapsedMs !== undefined && newCallMs < elapsedMs) return;
    const target = targetOf(trace, redirected, index);
    if (target === undefined) continue;
    // Without times the 32 seconds cannot be held against it, nor for it.
    yield { index, target, certainty: elapsedMs === undefined ? 'probable' : 'certain', isRecursion: false };
  }
}

function* fromTheSameSender(trace: Trace, redirected: Redirected): Generator<FollowUp> {
  const sender = senderOf(trace, redirected.request);
  if (sender === undefined) return;
  for (const [target, uri] of redirected.targets.entries()) {
    if (uri.user === undefined) continue;
    const index = newCallAfter(trace, redirected, sender, uri);
    if (index !== undefined) yield { index, target, certainty: 'probable', isRecursion: false };
  }
}

function isOtherSender(trace: Trace, request: number, later: number): boolean {
  const before = senderOf(trace, request);
  const after = senderOf(trace, later);
  return before !== undefined && after !== undefined && before !== after;
}

/** Returns which target a request tries, or undefined for none. */
function targetOf(trace: Trace, redirected: Redirected, index: number): number | undefined {
  const uri = requestTarget(trace, index);
  if (uri === undefined) return undefined;
  // Some clients leave the headers of the Contact in the Request-URI, where RFC 3261 §19.1.1 has none.
  const bare = withoutHeaders(uri);
  const place = redirected.targets.findIndex((target) => areUrisEqual(target, bare) || isSameNumber(target, bare));
  if (0 <= place) return place;
  return redirected.status === 305 ? proxyOf(trace, redirected, index, uri) : undefined;
}

/** RFC 3261 §19.1.6: a client that has no use for a tel URI sends its number as the user part of a SIP URI. */
function isSameNumber(target: Uri, uri: Uri): boolean {
  if (target.kind !== 'tel' || target.user === undefined || (uri.kind !== 'sip' && uri.kind !== 'sips')) return false;
  const number = uri.user?.split(';')[0];
  return number !== undefined && withoutSeparators(number) === withoutSeparators(target.user);
}

/** RFC 3261 §8.1.3.4: the whole Contact URI becomes the Request-URI, without `method` and without headers. */
function withoutHeaders(uri: Uri): Uri {
  return { ...uri, headers: [], parameters: uri.parameters.filter(({ name }) => name !== 'method') };
}

/**
 * In a text without addresses the old Request-URI in a new request of the same call is all that can be seen of a request
 * that went through the proxy of a 305; with addresses, that it went somewhere else than before: which address the name of
 * the proxy stands for only DNS knows.
 */
function unaddressedProxyOf(trace: Trace, redirected: Redirected, index: number): number | undefined {
  if (redirected.status !== 305) return undefined;
  const { destination } = trace.head(index);
  const before = trace.head(redirected.request).destination;
  if (destination !== undefined && (before === undefined || hostOf(before) === hostOf(destination))) return undefined;
  const isNamed = redirected.targets.some(({ host }) => host !== undefined && !isAddress.test(host));
  if (destination !== undefined && !isNamed) return undefined;
  const original = requestTarget(trace, redirected.request);
  const uri = requestTarget(trace, index);
  if (original === undefined || uri === undefined || !areUrisEqual(original, uri)) return undefined;
  return redirected.targets.length === 0 || 0 < route(trace.message(index)).length ? undefined : 0;
}

/** A 305 may be followed with the old Request-URI, sent to the proxy or with a Route of the proxy. */
function proxyOf(trace: Trace, redirected: Redirected, index: number, uri: Uri): number | undefined {
  const original = requestTarget(trace, redirected.request);
  if (original === undefined || !areUrisEqual(original, uri)) return undefined;
  const { destination } = trace.head(index);
  const next = route(trace.message(index))[0]?.uri;
  const place = redirected.targets.findIndex((target) => {
    if (target.host === undefined) return false;
    if (destination !== undefined && hostOf(destination) === hostOf(target.host)) return true;
    return next !== undefined && areUrisEqual(next, target);
  });
  return 0 <= place ? place : undefined;
}
