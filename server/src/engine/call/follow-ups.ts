import type { Trace } from '../log/trace.ts';
import { vias } from '../sip/headers/vias.ts';
import { callIndex } from './call-index.ts';
import { contactsAt } from './contacts-at.ts';
import { firstAfter } from './first-after.ts';
import { knownHeads } from './known-heads.ts';
import { comparableCseq, linkColumns } from './link-columns.ts';
import { withLinkingTag } from './linking-tags.ts';
import { newCallAfter } from './new-call-after.ts';
import { requestOf } from './request-of.ts';
import { timeBetween } from './time-between.ts';
import { nearTarget, triedTarget, unaddressedProxy, withoutHeaders, type Redirected } from './tried-target.ts';

/** A later request that tries one of the Contacts of a 3xx. */
export interface FollowUp {
  readonly index: number;
  /** The place in the targets that were given. */
  readonly target: number;
  readonly certainty: 'certain' | 'probable';
  /** True when a proxy followed for its client: same CSeq number, and a Via of its own on top (RFC 3261 §16.7 step 4). */
  readonly isRecursion: boolean;
}

const newCallMs = 32_000;
/** Bounds on how many later requests are looked at, so that a storm of redirections costs linear time. */
const nearest = 300;
const nearestRedirections = 30;

/**
 * Returns the requests that follow a redirection, one for each target tried, in order of the trace. A request under a new
 * Call-ID and tag is looked for only where nothing more certain was found.
 */
export function followUps(trace: Trace, redirected: Redirected): readonly FollowUp[] {
  const { response, status, request } = redirected;
  const targets = redirected.targets.map((target) => withoutHeaders(target));
  const sought = { response, status, request, targets };
  const certain = linked(trace, sought);
  return 0 < certain.length ? certain : fromTheSameSender(trace, sought);
}

const none: readonly FollowUp[] = Object.freeze([]);

/** The first request to each target. */
class FirstOfEach {
  readonly #targetCount: number;
  readonly #found: FollowUp[] = [];

  constructor({ targets }: Redirected) {
    this.#targetCount = targets.length;
  }

  /** True once another request would tell nothing new. */
  get isWhole(): boolean {
    return this.#found.length === this.#targetCount;
  }

  add(followUp: FollowUp): void {
    if (!this.#found.some(({ target }) => target === followUp.target)) this.#found.push(followUp);
  }

  /** In order of the trace. */
  get all(): readonly FollowUp[] {
    return this.#found.length < 2 ? this.#found : this.#found.toSorted((a, b) => a.index - b.index);
  }
}

/** Returns the first requests that Call-ID or From tag link to the redirection, and that follow no later one. */
function linked(trace: Trace, redirected: Redirected): readonly FollowUp[] {
  const { callId, cseqMethod, method } = linkColumns(trace);
  const { request, response } = redirected;
  let found: FirstOfEach | undefined;
  const isDoneWith = (index: number): boolean => {
    const followUp = linkedFollowUp(trace, redirected, index);
    if (followUp === undefined || followsLaterRedirection(trace, redirected, index)) return false;
    found ??= new FirstOfEach(redirected);
    found.add(followUp);
    return found.isWhole;
  };
  const ofCall = callIndex(trace, request).requestsLike(request);
  const start = firstAfter(ofCall, response);
  for (let place = start; place < Math.min(ofCall.length, start + nearest); place += 1) {
    if (isDoneWith(ofCall[place] ?? 0)) return found?.all ?? none;
  }
  const ofTag = withLinkingTag(trace, request);
  const first = firstAfter(ofTag, response);
  for (let place = first; place < Math.min(ofTag.length, first + nearest); place += 1) {
    const index = ofTag[place] ?? 0;
    if (method[index] === 0 || method[index] !== cseqMethod[request] || callId[index] === callId[request]) continue;
    if (newCallMs < (timeBetween(trace, response, index) ?? 0) || isDoneWith(index)) break;
  }
  return found?.all ?? none;
}

function linkedFollowUp(trace: Trace, redirected: Redirected, index: number): FollowUp | undefined {
  const { callId } = linkColumns(trace);
  const { request } = redirected;
  const followUp =
    callId[index] === callId[request]
      ? inTheSameCall(trace, redirected, index)
      : withTheSameTag(trace, redirected, index);
  // Who sent the two is read from the log's lines, which costs most.
  const isOthers =
    followUp !== undefined && isOtherSender(trace, request, index) && !isOfTheSameClient(trace, request, index);
  return isOthers ? undefined : followUp;
}

/**
 * A client has several addresses where the Contact is of another address family, transport or network than it was on: what it
 * sends has its tag, a higher CSeq number under the same Call-ID, and its own Via only.
 */
function isOfTheSameClient(trace: Trace, request: number, index: number): boolean {
  const columns = linkColumns(trace);
  const { callId, fromTag } = columns;
  const isNext = callId[index] === callId[request] && comparableCseq(columns, request) < comparableCseq(columns, index);
  return isNext && fromTag[index] === fromTag[request] && fromTag[request] !== 0 && !isForwarded(trace, index);
}

function inTheSameCall(trace: Trace, redirected: Redirected, index: number): FollowUp | undefined {
  const { request } = redirected;
  const columns = linkColumns(trace);
  const isSameNumber = columns.cseqNumber[index] === columns.cseqNumber[request];
  const isSameTag = columns.fromTag[index] === columns.fromTag[request];
  if (columns.viaBranch[index] === columns.viaBranch[request]) return undefined;
  if (comparableCseq(columns, index) < comparableCseq(columns, request)) return undefined;
  // Under a new tag the kept Call-ID and a higher CSeq link the two, but RFC 3261 §8.1.3.4 would have kept the tag as well.
  if (!isSameTag && isSameNumber) return undefined;
  const seen = triedTarget(trace, redirected, index);
  const near = isSameTag ? nearTarget(trace, redirected, index) : undefined;
  const target = seen ?? near ?? unaddressedProxy(trace, redirected, index);
  if (target === undefined) return undefined;
  const certainty = isSameTag && seen !== undefined ? 'certain' : 'probable';
  return { index, target, certainty, isRecursion: isSameNumber && isForwarded(trace, index) };
}

/** A proxy keeps the CSeq number and adds its Via; a client that keeps the number has its own Via only. */
function isForwarded(trace: Trace, index: number): boolean {
  return 1 < vias(trace.message(index)).length;
}

function withTheSameTag(trace: Trace, redirected: Redirected, index: number): FollowUp | undefined {
  const elapsedMs = timeBetween(trace, redirected.response, index);
  const target = elapsedMs !== undefined && newCallMs < elapsedMs ? undefined : triedTarget(trace, redirected, index);
  if (target === undefined) return undefined;
  // Without times the 32 seconds cannot be held against it, nor for it.
  return { index, target, certainty: elapsedMs === undefined ? 'probable' : 'certain', isRecursion: false };
}

/** A dialog may be redirected again and again to one place: what follows belongs to the latest of its redirected requests. */
function followsLaterRedirection(trace: Trace, redirected: Redirected, index: number): boolean {
  const { request } = redirected;
  const { callId, cseqMethod, cseqNumber, status: statuses } = linkColumns(trace);
  const isSameCall = callId[index] === callId[request];
  const entries = isSameCall ? callIndex(trace, request).finals : withLinkingTag(trace, request);
  const start = firstAfter(entries, redirected.response);
  const end = firstAfter(entries, index);
  return entries.slice(Math.max(start, end - nearestRedirections), end).some((response) => {
    const status = statuses[response] ?? 0;
    if (status < 300 || 399 < status || cseqMethod[response] !== cseqMethod[request]) return false;
    // Copies on other hops, retransmissions and the other branches of a fork answer the same request.
    if (callId[response] === callId[request] && cseqNumber[response] === cseqNumber[request]) return false;
    const later = redirectedBy(trace, response, status);
    return later !== undefined && linkedFollowUp(trace, later, index) !== undefined;
  });
}

function redirectedBy(trace: Trace, response: number, status: number): Redirected | undefined {
  const request = requestOf(trace, response);
  if (request === undefined) return undefined;
  const uris = contactsAt(trace, response).flatMap(({ uri }) => (uri === undefined ? [] : [withoutHeaders(uri)]));
  return { response, status, request, targets: uris };
}

function fromTheSameSender(trace: Trace, redirected: Redirected): readonly FollowUp[] {
  let found: FirstOfEach | undefined;
  const { targets } = redirected;
  for (let target = 0; target < targets.length; target += 1) {
    const uri = targets[target];
    const index = uri?.user === undefined ? undefined : newCallAfter(trace, redirected, uri);
    if (index === undefined) continue;
    found ??= new FirstOfEach(redirected);
    found.add({ index, target, certainty: 'probable', isRecursion: false });
  }
  return found?.all ?? none;
}

function isOtherSender(trace: Trace, request: number, later: number): boolean {
  const heads = knownHeads(trace);
  const before = heads.sender(trace, request);
  const after = heads.sender(trace, later);
  return before !== 0 && after !== 0 && before !== after;
}
