import type { Trace } from '../log/trace.ts';
import { firstHeader } from '../sip/headers-named.ts';
import { maxForwards } from '../sip/headers/max-forwards.ts';
import type { Message } from '../sip/message.ts';
import { callIndex, cseqKey } from './call-index.ts';
import { EntryNumbers } from './entry-numbers.ts';
import { firstAfter } from './first-after.ts';
import { requestOf } from './request-of.ts';

/** Why a final response of 400 or more is ordinary business and no failure. */
export type Dark = 'answered-challenge' | 'cancelled' | 'traceroute' | 'repaired' | 'another-branch-answered';

/** Responses that say what to change, so that a changed retry is the normal course. */
const repairable: ReadonlySet<number> = new Set([412, 415, 416, 420, 421, 422, 423, 488, 491, 494]);

/** Returns why the final response at `index` needs no finding, or undefined when it is a failure. */
export function darkReason(trace: Trace, index: number): Dark | undefined {
  const { status } = trace.facts(index);
  if (status === undefined) return undefined;
  if (status === 487 && hasCancel(trace, index)) return 'cancelled';
  if (status === 483 && isTraceroute(trace, index)) return 'traceroute';
  const isChallenge = status === 401 || status === 407;
  if (isChallenge && hasRetry(trace, index, (retry) => hasCredentials(trace, retry))) return 'answered-challenge';
  if (repairable.has(status) && hasRetry(trace, index, () => true)) return 'repaired';
  return hasOtherSuccess(trace, index) ? 'another-branch-answered' : undefined;
}

function hasCancel(trace: Trace, index: number): boolean {
  const { callId, cseqNumber } = trace.facts(index);
  return callIndex(trace, callId).cancels.has(cseqNumber);
}

function isTraceroute(trace: Trace, index: number): boolean {
  if (trace.facts(index).cseqMethod !== 'OPTIONS') return false;
  const request = requestOf(trace, index);
  return request !== undefined && maxForwards(trace.message(request)) === 0;
}

/** How many requests of a call are looked at: some before, because parallel writers log out of order, and many behind. */
const before = 8;
const behind = 500;

/** Tells whether a request of the same method, Call-ID and From tag, but a higher CSeq, passes `test`. */
function hasRetry(trace: Trace, index: number, test: (retry: number) => boolean): boolean {
  const { callId, cseqNumber, cseqMethod, fromTag } = trace.facts(index);
  const { requests: byMethod, successes, finals } = callIndex(trace, callId);
  const requests = byMethod.get(cseqMethod) ?? [];
  if (requests.length === 0) {
    // Only the answers were logged: one with a higher CSeq number tells of a retry that is not in the trace.
    return [successes.get(cseqMethod) ?? [], finals].some((answers) => hasLaterAnswer(trace, index, answers));
  }
  const place = firstAfter(requests, index);
  return requests.slice(Math.max(0, place - before), place + behind).some((request) => {
    const later = trace.facts(request);
    return later.fromTag === fromTag && (cseqNumber ?? 0) < (later.cseqNumber ?? 0) && test(request);
  });
}

function hasLaterAnswer(trace: Trace, index: number, answers: readonly number[]): boolean {
  const { status, cseqNumber, cseqMethod, fromTag } = trace.facts(index);
  const start = firstAfter(answers, index);
  return answers.slice(start, start + behind).some((answer) => {
    const later = trace.facts(answer);
    const isOfRetry = later.cseqMethod === cseqMethod && later.fromTag === fromTag && later.status !== status;
    return isOfRetry && (cseqNumber ?? 0) < (later.cseqNumber ?? 0);
  });
}

/** By identity, for all versions of a text: 1 for a request without credentials, 2 for one with them. */
const lineages = new WeakMap<object, EntryNumbers>();

/** A client that never answers its challenges is asked about the same requests for each of them. */
function hasCredentials(trace: Trace, index: number): boolean {
  const known = lineages.get(trace.lineage) ?? new EntryNumbers();
  lineages.set(trace.lineage, known);
  const identity = trace.identity(index);
  if (known.get(identity) === 0) known.set(identity, carriesCredentials(trace.message(index)) ? 2 : 1);
  return known.get(identity) === 2;
}

function carriesCredentials(message: Message): boolean {
  return ['authorization', 'proxy-authorization'].some((name) => firstHeader(message, name) !== undefined);
}

function hasOtherSuccess(trace: Trace, index: number): boolean {
  const facts = trace.facts(index);
  return callIndex(trace, facts.callId).answers.has(cseqKey(facts));
}
