import type { Trace } from '../log/trace.ts';
import { areUrisEqual, comparableHost } from '../sip/uri-equality.ts';
import { parseUri, type Uri } from '../sip/uri.ts';
import { callGroups } from './call-groups.ts';
import { firstAfter } from './first-after.ts';
import { linkColumns } from './link-columns.ts';
import { linkingTags } from './linking-tags.ts';
import { ask } from './recording.ts';
import { knownHeads } from './known-heads.ts';
import { callsToUser, isSought, nextToUser, requestsToUser } from './requests-to-user.ts';
import type { CallsToUser, SoughtRequests } from './requests-to-user.ts';
import { timeBetween } from './time-between.ts';
import { writtenCseqMethod } from './written-method.ts';
import { targetOfKey, writtenTargetKey } from './written-target.ts';

/** A response and the request that it answers. */
interface Exchange {
  readonly response: number;
  readonly request: number;
}

const newSenderMs = 5000;
/** How many requests to a user are looked at before those of one sender are listed. */
const fewNext = 16;
/** A bound on how many later requests are looked at, so that a storm of redirections costs linear time. */
const nearest = 300;

/**
 * Returns the first request that opens a new call, under a Call-ID and a From tag of its own, from the sender of the request to the user
 * part of a Contact, by the method of the request, within 5 s of the response; undefined for none. A call to the address that was redirected
 * is a redial, or the next call of a load test: it follows nothing.
 */
export function newCallAfter(trace: Trace, exchange: Exchange, contact: Uri): number | undefined {
  const response = trace.identity(exchange.response);
  const request = trace.identity(exchange.request);
  const method = writtenCseqMethod(trace, exchange.request);
  return ask(trace, { response, request, sought: callsToUser(method, contact.user ?? ''), contact }, answerIn);
}

/** The identities of an exchange, and which requests may be the new call. */
interface About extends Exchange {
  readonly sought: CallsToUser;
  readonly contact: Uri;
}

function answerIn(trace: Trace, about: About): number | undefined {
  const groups = callGroups(trace);
  const response = groups.indexOf(about.response);
  const request = groups.indexOf(about.request);
  if (response === undefined || request === undefined) return undefined;
  const next = nextToUser(trace, about.sought, response, fewNext);
  // Most targets are called by nobody later. Who sent the request is read from the log's lines, which costs more than to find that.
  const sender = next.length === 0 ? 0 : knownHeads(trace).sender(trace, request);
  if (sender === 0) return undefined;
  const sought = { ...about.sought, sender };
  const isCandidate = candidateTest(trace, { response, request }, about.contact);
  for (const index of next) {
    const verdict = isCandidate(index, () => isSought(trace, index, sought));
    if (verdict !== 'passed over') return verdict === 'too late' ? undefined : index;
  }
  return next.length < fewNext ? undefined : firstListed(trace, { response, request }, sought, isCandidate);
}

/** In a storm most of the requests to a user are of others, and only a list of its own shows those of one sender soon. */
function firstListed(
  trace: Trace,
  { response, request }: Exchange,
  sought: SoughtRequests,
  isCandidate: CandidateTest,
): number | undefined {
  const redialled = writtenTargetKey(trace, request);
  const { indexes, targets, nextOthers } = requestsToUser(trace, sought);
  const start = firstAfter(indexes, response);
  const end = Math.min(indexes.length, start + nearest);
  for (let place = start; place < end;) {
    if (targets[place] === redialled) {
      place = nextOthers[place] ?? end;
      continue;
    }
    const index = indexes[place] ?? 0;
    const verdict = isCandidate(index, () => true);
    if (verdict !== 'passed over') return verdict === 'too late' ? undefined : index;
    place += 1;
  }
  return undefined;
}

type CandidateTest = (index: number, isListed: () => boolean) => 'the new call' | 'too late' | 'passed over';

/** Returns what tells what a request to the user of a Contact is; what costs least is asked first. */
function candidateTest(trace: Trace, { response, request }: Exchange, contact: Uri): CandidateTest {
  const { method, cseqMethod } = linkColumns(trace);
  const redialled = writtenTargetKey(trace, request);
  const isOfTheSameCaller = callerOf(trace, request);
  /** What is told of each other target, so that it is read once. */
  let redials: Map<number, boolean> | undefined;
  return (index, isListed) => {
    if (method[index] !== cseqMethod[request] || isOfTheSameCaller(index)) return 'passed over';
    const target = writtenTargetKey(trace, index);
    // In a load test nearly all targets are the same text.
    if (target === redialled || !isListed()) return 'passed over';
    const elapsedMs = timeBetween(trace, response, index);
    if (elapsedMs === undefined || newSenderMs < elapsedMs) return 'too late';
    redials ??= new Map();
    const isAgain = redials.get(target) ?? isRedial(targetOfKey(trace, target), targetOfKey(trace, redialled), contact);
    redials.set(target, isAgain);
    // A call that began before this request has a reason of its own, such as another redirection.
    return !isAgain && trace.firstWithSameCallId(index) === index ? 'the new call' : 'passed over';
  };
}

/** Returns what tells whether an entry is linked to the request by Call-ID or From tag, or lacks a tag as the request does. */
function callerOf(trace: Trace, request: number): (index: number) => boolean {
  const callIds = trace.column('callId');
  const fromTags = trace.column('fromTag');
  const tags = linkingTags(trace);
  const hasUselessTag = tags[request] === 0 && fromTags[request] !== 0;
  return (index) => {
    if (callIds[index] === callIds[request]) return true;
    return !hasUselessTag && fromTags[index] === fromTags[request] && tags[index] === tags[request];
  };
}

/** The same user at the same host by another port or transport is the old address still, unless that is what the Contact names. */
function isRedial(target: string, redialled: string, contact: Uri): boolean {
  const [a, b] = [parseUri(target), parseUri(redialled)];
  if (a === undefined || b === undefined) return false;
  if (areUrisEqual(a, b)) return true;
  return (
    !areUrisEqual(a, contact) && a.user === b.user && comparableHost(a.host ?? '') === comparableHost(b.host ?? '')
  );
}
