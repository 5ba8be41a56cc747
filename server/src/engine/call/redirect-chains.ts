import type { Trace } from '../log/trace.ts';
import type { Uri } from '../sip/uri.ts';
import { callGroups } from './call-groups.ts';
import { callIndex } from './call-index.ts';
import type { ChainPlace, UriTwice } from './chain-place.ts';
import { contactsAt } from './contacts-at.ts';
import { firstAfter } from './first-after.ts';
import { hasLinkingTag } from './linking-tags.ts';
import { linkColumns } from './link-columns.ts';
import { noteGroup } from './recording.ts';
import { requestOf } from './request-of.ts';
import { requestTarget } from './request-target.ts';
import { responseEvent } from './response-events.ts';
import { targetKey } from './target-key.ts';
import { timeBetween } from './time-between.ts';
import { withWhatLiesAhead } from './with-what-lies-ahead.ts';

/** By the first entry of a group, then by response. */
const places = new WeakMap<Trace, Map<number, ReadonlyMap<number, ChainPlace>>>();

/**
 * Returns the place of a 3xx, addressed by the entry nearest to where it was made. A chain stays within its group: its
 * requests have a From tag or, where that links nothing, a Call-ID in common.
 */
export function chainPlace(trace: Trace, response: number): ChainPlace {
  noteGroup(trace, response);
  const first = callGroups(trace).firstOf(response);
  const known = places.get(trace) ?? new Map<number, ReadonlyMap<number, ChainPlace>>();
  places.set(trace, known);
  const chains = known.get(first);
  if (chains !== undefined) return chains.get(response) ?? alone;
  const redirects = redirectsFrom(trace, first);
  // Most calls are redirected once, and nothing need be read to tell where that stands.
  if (redirects.length < 2) return alone;
  const ofGroup = readChains(trace, redirects);
  known.set(first, ofGroup);
  return ofGroup.get(response) ?? alone;
}

/** The place of a 3xx that has none before it and none behind it. */
const alone: ChainPlace = Object.freeze({ hops: 1, length: 1, isLoop: false });

function redirectsFrom(trace: Trace, first: number): readonly number[] {
  const groups = callGroups(trace);
  const { status: statuses } = linkColumns(trace);
  const redirects: number[] = [];
  for (let index: number | undefined = first; index !== undefined; index = groups.after(index)) {
    const status = statuses[index] ?? 0;
    if (300 <= status && status <= 399) redirects.push(index);
  }
  return redirects;
}

/** Followers that keep their From tag but not their Call-ID (linphone) do so within this time. */
const followMs = 32_000;

/** One attempt to reach somebody: the URIs that it has requested so far, with the first request to each. */
interface Attempt {
  readonly tried: Map<string, number>;
  /** A loop is told once: 300 may send an attempt into several branches. */
  hasLoop: boolean;
}

/** One 3xx of an attempt. */
interface Step {
  readonly response: number;
  readonly request: number;
  readonly target: Uri;
  readonly contacts: readonly Uri[];
}

interface Waiting extends Step {
  readonly hops: number;
  readonly attempt: Attempt;
  /** True from the 3xx on where this branch of the attempt became a loop. */
  readonly isLoop: boolean;
}

function readChains(trace: Trace, redirects: readonly number[]): ReadonlyMap<number, ChainPlace> {
  const found = new Map<number, ChainPlace>();
  /** The latest 3xx that offered a URI to a caller, by caller, method and URI. */
  const offers = new Map<string, Waiting>();
  for (const response of redirects) {
    const step = responseEvent(trace, response)?.index === response ? readStep(trace, response) : undefined;
    if (step === undefined) continue;
    const before = stepBefore(trace, step, offers);
    const attempt = before?.attempt ?? newAttempt();
    const place = placeOf(step, before, attempt);
    const waiting = { ...step, hops: place.hops, attempt, isLoop: place.isLoop };
    found.set(response, place);
    for (const uri of step.contacts) offers.set(offerKey(trace, step.request, uri), waiting);
  }
  return withWhatLiesAhead(found);
}

function newAttempt(): Attempt {
  return { tried: new Map(), hasLoop: false };
}

function readStep(trace: Trace, response: number): Step | undefined {
  const request = requestOf(trace, response);
  const target = request === undefined ? undefined : requestTarget(trace, request);
  if (request === undefined || target === undefined) return undefined;
  const uris = contactsAt(trace, response).flatMap(({ uri }) => (uri === undefined ? [] : [uri]));
  return { response, request, target, contacts: uris };
}

function offerKey(trace: Trace, request: number, uri: Uri): string {
  const { fromTag, callId, cseqMethod } = linkColumns(trace);
  const call = hasLinkingTag(trace, request) ? '' : callId[request];
  return `${call} ${fromTag[request]} ${cseqMethod[request]} ${targetKey(uri)}`;
}

function stepBefore(trace: Trace, step: Step, offers: ReadonlyMap<string, Waiting>): Waiting | undefined {
  const offer = offers.get(offerKey(trace, step.request, step.target));
  if (offer === undefined || step.request < offer.response) return undefined;
  const { callId, cseqMethod, invite, viaBranch } = linkColumns(trace);
  if (viaBranch[offer.request] === viaBranch[step.request]) return undefined;
  const isSameCall = callId[offer.request] === callId[step.request];
  if (isSameCall && wasAnswered(trace, offer.response, step.request)) return undefined;
  // A phone may ring for minutes before the next Contact is tried; an OPTIONS that comes back is the next ping.
  if (isSameCall && cseqMethod[step.request] === invite) return offer;
  const elapsedMs = timeBetween(trace, offer.response, step.request);
  return elapsedMs === undefined || elapsedMs <= followMs ? offer : undefined;
}

/** A 2xx in between ends an attempt: a REGISTER that is refreshed later starts a new one with the same Call-ID. */
function wasAnswered(trace: Trace, from: number, to: number): boolean {
  const successes = callIndex(trace, from).successesLike(from);
  const next = successes[firstAfter(successes, from)];
  return next !== undefined && next < to;
}

function placeOf(step: Step, before: Waiting | undefined, attempt: Attempt): ChainPlace {
  const hops = (before?.hops ?? 0) + 1;
  const own = targetKey(step.target);
  const uriTwice = attempt.hasLoop ? undefined : findTwice(step, own, attempt);
  if (!attempt.tried.has(own)) attempt.tried.set(own, step.request);
  if (uriTwice !== undefined) attempt.hasLoop = true;
  return {
    hops,
    length: hops,
    ...(before === undefined ? {} : { before: before.response }),
    ...(uriTwice === undefined ? {} : { uriTwice }),
    isLoop: uriTwice !== undefined || before?.isLoop === true,
  };
}

/**
 * Either the request went to a URI that was tried before, or a Contact leads back to one. A Contact that is the
 * Request-URI itself is no loop yet: it becomes one when the client really sends the request there again.
 */
function findTwice(step: Step, own: string, { tried }: Attempt): UriTwice | undefined {
  const usedBefore = tried.get(own);
  if (usedBefore !== undefined) return { uri: step.target.text, firstUse: usedBefore };
  for (const uri of step.contacts) {
    const firstUse = tried.get(targetKey(uri));
    if (firstUse !== undefined) return { uri: uri.text, firstUse };
  }
  return undefined;
}
