import type { Trace } from '../log/trace.ts';
import { parseUri, type Uri } from '../sip/uri.ts';
import { alternativeService } from './alternative-service.ts';
import { callIndex } from './call-index.ts';
import { contactsAt } from './contacts-at.ts';
import { emergencyAttempt } from './emergency-attempt.ts';
import { finalResponse } from './final-response.ts';
import { firstAfter } from './first-after.ts';
import { followUps, type FollowUp } from './follow-ups.ts';
import { laterTrafficMs } from './later-traffic.ts';
import { linkColumns, type LinkColumns } from './link-columns.ts';
import { isOutOfSight } from './out-of-sight.ts';
import { receiverOfResponse } from './parties.ts';
import { rankedContacts } from './ranked-contacts.ts';
import type { Outcome, RankedContact } from './redirect.ts';
import { requestOf } from './request-of.ts';
import type { ResponseEvent } from './response-events.ts';

/** A URI to go on at, and which Contact says so, if it was one. */
interface Target {
  readonly uri: Uri;
  readonly contactIndex?: number;
}

interface HopWithRequest {
  readonly response: number;
  readonly request: number;
  readonly viaCount: number;
}

/** 64*T1: by then a client has tried, or will not (Timer B, RFC 3261 §17.1.1.2). */
const decidedMs = 32_000;
/** What a 380 offers may need a registration first: an emergency attempt counts for this long. */
const attemptedMs = 60_000;
/** A bound on how many BYEs of one Call-ID are looked at, so that a Call-ID used for everything costs linear time. */
const nearest = 300;

/** Returns what became of a 3xx, followed up on whichever of its hops. */
export function readOutcome(trace: Trace, event: ResponseEvent, ranked: readonly RankedContact[]): Outcome {
  const targets = targetsOf(trace, event, ranked);
  const hops = event.hops.flatMap((hop) => {
    const request = requestOf(trace, hop.index);
    return request === undefined ? [] : [{ response: hop.index, request, viaCount: hop.viaCount }];
  });
  return (
    followed(trace, event, hops, targets) ?? notNeeded(trace, event.index) ?? unfollowed(trace, event, hops, targets)
  );
}

function targetsOf(trace: Trace, event: ResponseEvent, ranked: readonly RankedContact[]): readonly Target[] {
  const ofContacts: Target[] = [];
  for (const { contactIndex, value } of ranked) {
    if (value.uri !== undefined) ofContacts.push({ uri: value.uri, contactIndex });
  }
  if (event.status !== 380) return ofContacts;
  const inBody = alternativeService(trace, event.index).targets.filter(({ from }) => from === 'body');
  const ofBody = inBody.flatMap((one) => {
    const uri = parseUri(one.uri);
    return uri === undefined ? [] : [{ uri }];
  });
  return [...ofContacts, ...ofBody];
}

function followed(
  trace: Trace,
  event: ResponseEvent,
  hops: readonly HopWithRequest[],
  targets: readonly Target[],
): Outcome | undefined {
  const uris = targets.map(({ uri }) => uri);
  const ordered = triesOf(trace, event, hops, uris);
  if (ordered.length === 0) return event.status === 380 ? emergency(trace, hops, uris) : undefined;
  return summary(trace, ordered, targets);
}

/** Returns the first try of each target on any hop, in order of the trace. */
function triesOf(
  trace: Trace,
  event: ResponseEvent,
  hops: readonly HopWithRequest[],
  uris: readonly Uri[],
): readonly FollowUp[] {
  const onHops = hops.map(({ response, request }) => {
    const targets = response === event.index ? uris : urisOnHop(trace, response, uris);
    return followUps(trace, { response, request, status: event.status, targets });
  });
  if (onHops.length < 2) return onHops[0] ?? [];
  const tries = new Map<number, FollowUp>();
  for (const one of onHops.flat()) if (!tries.has(one.target)) tries.set(one.target, one);
  return [...tries.values()].toSorted((a, b) => a.index - b.index);
}

/** A proxy that hides its topology rewrites the Contacts one by one: its client can only try what it was given. */
function urisOnHop(trace: Trace, response: number, made: readonly Uri[]): readonly Uri[] {
  const own = rankedContacts(contactsAt(trace, response)).flatMap(({ value: { uri } }) =>
    uri === undefined ? [] : [uri],
  );
  return own.length === made.length ? own : made;
}

/** The try that was answered with 2xx counts, else the last one: the others are history. */
function summary(trace: Trace, tries: readonly FollowUp[], targets: readonly Target[]): Outcome | undefined {
  const outcomes = tries.map((one) => ({ one, final: finalResponse(trace, one.index) }));
  const success = outcomes.find(({ final }) => final !== undefined && final.status < 300);
  const best = success ?? outcomes.at(-1);
  if (best === undefined) return undefined;
  const { one, final } = best;
  const count = targets.filter(({ uri }) => isCallable(uri)).length;
  if (success === undefined && final !== undefined && leavesOthers(final.status) && tries.length < count) {
    const finals = { finalStatus: final.status, finalIndex: final.index, throughProxy: one.isRecursion };
    const untried = targets.find(
      ({ uri }, place) => isCallable(uri) && !tries.some(({ target: tried }) => tried === place),
    );
    return {
      kind: 'partly-followed',
      tried: tries.length,
      count,
      untried: untried?.uri.text ?? '',
      by: one.index,
      ...finals,
    };
  }
  const target = targets[one.target];
  return {
    kind: 'followed',
    certainty: one.certainty,
    target: target?.uri.text ?? '',
    ...(target?.contactIndex === undefined ? {} : { contactIndex: target.contactIndex }),
    by: one.index,
    ...(final === undefined ? {} : { finalStatus: final.status, finalIndex: final.index }),
    throughProxy: one.isRecursion,
  };
}

/** A 3xx goes on, a 487 means the caller gave up, and a 6xx speaks for all places (RFC 3261 §21.6). */
function leavesOthers(status: number): boolean {
  return 400 <= status && status <= 599 && status !== 487;
}

function isCallable({ kind }: Uri): boolean {
  return kind === 'sip' || kind === 'sips' || kind === 'tel';
}

function emergency(trace: Trace, hops: readonly HopWithRequest[], targets: readonly Uri[]): Outcome | undefined {
  for (const { response, request } of hops) {
    const texts = targets.map(({ text }) => text);
    const attempt = emergencyAttempt(trace, response, request, texts);
    if (attempt === undefined) continue;
    const final = finalResponse(trace, attempt.index);
    return {
      kind: 'followed',
      certainty: attempt.certainty,
      target: attempt.target,
      by: attempt.index,
      ...(final === undefined ? {} : { finalStatus: final.status, finalIndex: final.index }),
      throughProxy: false,
    };
  }
  return undefined;
}

function notNeeded(trace: Trace, response: number): Outcome | undefined {
  const call = callIndex(trace, response);
  const columns = linkColumns(trace);
  const answer = call.answersLike(response)[0];
  if (answer !== undefined) return { kind: 'not-needed', why: 'another-branch-answered', by: answer };
  // Either side counts its requests by itself, so that a number alone does not tell what is cancelled.
  const cancels = columns.cseqMethod[response] === columns.invite ? call.cancelsLike(response) : [];
  const cancel = cancels.find((index) => columns.fromTag[index] === columns.fromTag[response]);
  if (cancel !== undefined) return { kind: 'not-needed', why: 'cancelled', by: cancel };
  const byes = call.requestsBy(trace.keyOf('BYE'));
  const start = firstAfter(byes, response);
  if (start === byes.length) return undefined;
  const successes = call.successesLike(response);
  const firstSuccess = firstAfter(successes, response);
  const later = successes.slice(firstSuccess, firstSuccess + nearest);
  const bye = byes.slice(start, start + nearest).find((index) => {
    return isOfTheSameDialog(columns, index, response) && !endsLaterCall(columns, index, response, later);
  });
  return bye === undefined ? undefined : { kind: 'not-needed', why: 'session-ended', by: bye };
}

/** A BYE from either side carries the tag of the redirected client; one of another dialog ends another session. */
function isOfTheSameDialog({ fromTag, toTag }: LinkColumns, bye: number, redirected: number): boolean {
  return fromTag[bye] === fromTag[redirected] || toTag[bye] === fromTag[redirected];
}

/** Tells whether a BYE ends what a later request has opened: a client may call again with its Call-ID and its tag. */
function endsLaterCall(columns: LinkColumns, bye: number, response: number, successes: readonly number[]): boolean {
  if (isSamePair(columns, bye, response)) return false;
  return successes.some((one) => {
    return one < bye && columns.cseqNumber[one] !== columns.cseqNumber[response] && isSamePair(columns, bye, one);
  });
}

function isSamePair({ fromTag, toTag }: LinkColumns, a: number, b: number): boolean {
  if (fromTag[a] === fromTag[b]) return toTag[a] === toTag[b];
  return fromTag[a] === toTag[b] && toTag[a] === fromTag[b];
}

function unfollowed(
  trace: Trace,
  event: ResponseEvent,
  hops: readonly HopWithRequest[],
  targets: readonly Target[],
): Outcome {
  const isOffer = targets.some(({ uri }) => isCallable(uri)) || (event.status === 380 && targets.length !== 0);
  // RFC 3261 §9.1: a CANCEL goes where its INVITE went, so that a 3xx to it offers nothing.
  const { cseqMethod, cancel } = linkColumns(trace);
  const isCancel = cseqMethod[event.index] === cancel;
  if (!isOffer || isCancel) return { kind: 'cannot-be-told', why: 'no-target' };
  if (hops.length === 0) return { kind: 'cannot-be-told', why: 'one-sided' };
  const atClient = hops.find(({ viaCount }) => viaCount === 1);
  if (atClient === undefined) {
    // A response without a Via that can be read does not tell who received it.
    return { kind: 'cannot-be-told', why: hops.some(({ viaCount }) => 1 < viaCount) ? 'relayed' : 'one-sided' };
  }
  if (trace.head(atClient.request).direction === 'received') return { kind: 'cannot-be-told', why: 'other-side' };
  const client = receiverOfResponse(trace, atClient.response, atClient.request);
  const seenMs = laterTrafficMs(trace, atClient.response, client);
  if (seenMs === undefined) return { kind: 'cannot-be-told', why: 'no-times' };
  if (seenMs < (event.status === 380 ? attemptedMs : decidedMs)) return { kind: 'trace-ends', afterMs: seenMs };
  if (event.status === 380 && alternativeService(trace, event.index).isEmergency) {
    return { kind: 'cannot-be-told', why: 'other-domain' };
  }
  if (targets.some(({ uri }) => isOutOfSight(trace, atClient, uri))) {
    return { kind: 'cannot-be-told', why: 'out-of-sight' };
  }
  return { kind: 'not-followed', response: atClient.response, laterTrafficMs: seenMs };
}
