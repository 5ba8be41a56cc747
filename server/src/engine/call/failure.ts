import type { Trace } from '../log/trace.ts';
import { maxForwards } from '../sip/headers/max-forwards.ts';
import { callIndex } from './call-index.ts';
import { carriesCredentials } from './carries-credentials.ts';
import { EntryNumbers } from './entry-numbers.ts';
import { firstAfter } from './first-after.ts';
import { comparableCseq, linkColumns, type LinkColumns } from './link-columns.ts';
import { requestOf } from './request-of.ts';

/** Why a final response of 400 or more is ordinary business and no failure. */
export type Dark = 'answered-challenge' | 'cancelled' | 'traceroute' | 'repaired' | 'another-branch-answered';

/** Responses that say what to change, so that a changed retry is the normal course. */
const repairable: ReadonlySet<number> = new Set([412, 415, 416, 420, 421, 422, 423, 488, 491, 494]);

/** Returns why the final response at `index` needs no finding, or undefined when it is a failure. */
export function darkReason(trace: Trace, index: number): Dark | undefined {
  const status = linkColumns(trace).status[index] ?? 0;
  if (status === 487 && hasCancel(trace, index)) return 'cancelled';
  if (status === 483 && isTraceroute(trace, index)) return 'traceroute';
  const isChallenge = status === 401 || status === 407;
  if (isChallenge && isAnswered(trace, index)) return 'answered-challenge';
  if ((repairable.has(status) || (status === 500 && isOverlap(trace, index))) && hasRetry(trace, index, () => true))
    return 'repaired';
  return hasOtherSuccess(trace, index) ? 'another-branch-answered' : undefined;
}

/** A trace may have the answers of one side only, or begin behind the requests: nothing but a CANCEL or a BYE brings a 487 about. */
function hasCancel(trace: Trace, index: number): boolean {
  const call = callIndex(trace, index);
  if (call.cancelsLike(index).length !== 0 || call.cancelAnswersLike(index).length !== 0) return true;
  return call.requestsLike(index).length === 0 && 1 < trace.withSameCallId(index).length;
}

/** A proxy takes the credentials out of what it passes on, and the request with them may not be in the trace: its success tells of them. */
function isAnswered(trace: Trace, index: number): boolean {
  if (hasRetry(trace, index, (retry) => hasCredentials(trace, retry))) return true;
  return hasLaterAnswer(trace, index, callIndex(trace, index).successesLike(index));
}

/** A request in a dialog that came before the one before it was done: it is answered 500 with Retry-After (RFC 3261 §14.2, RFC 3311 §5.2). */
function isOverlap(trace: Trace, index: number): boolean {
  const request = requestOf(trace, index);
  if (request !== undefined && (linkColumns(trace).toTag[request] ?? 0) === 0) return false;
  return trace.message(index).headers.some(({ name }) => name === 'retry-after');
}

function isTraceroute(trace: Trace, index: number): boolean {
  if (linkColumns(trace).cseqMethod[index] !== trace.keyOf('OPTIONS')) return false;
  const request = requestOf(trace, index);
  return request !== undefined && maxForwards(trace.message(request)) === 0;
}

/** How many requests of a call are looked at: some before, because parallel writers log out of order, and many behind. */
const before = 8;
const behind = 500;

/** Tells whether a request of the same method, Call-ID and From tag, but a higher CSeq, passes `test`. */
function hasRetry(trace: Trace, index: number, test: (retry: number) => boolean): boolean {
  const call = callIndex(trace, index);
  const requests = call.requestsLike(index);
  if (requests.length === 0) {
    // Only the answers were logged: one with a higher CSeq number tells of a retry that is not in the trace.
    return [call.successesLike(index), call.finals].some((answers) => hasLaterAnswer(trace, index, answers));
  }
  const columns = linkColumns(trace);
  const place = firstAfter(requests, index);
  return requests
    .slice(Math.max(0, place - before), place + behind)
    .some((request) => isLaterOfClient(columns, index, request) && test(request));
}

function hasLaterAnswer(trace: Trace, index: number, answers: readonly number[]): boolean {
  const columns = linkColumns(trace);
  const { status, cseqMethod } = columns;
  const start = firstAfter(answers, index);
  return answers.slice(start, start + behind).some((answer) => {
    const isOther = cseqMethod[answer] === cseqMethod[index] && status[answer] !== status[index];
    return isOther && isLaterOfClient(columns, index, answer);
  });
}

function isLaterOfClient(columns: LinkColumns, index: number, later: number): boolean {
  const { fromTag } = columns;
  return fromTag[later] === fromTag[index] && comparableCseq(columns, index) < comparableCseq(columns, later);
}

/** By identity, for all versions of a text: 1 for a request without credentials, 2 for one with them. */
const lineages = new WeakMap<object, EntryNumbers>();

/** A client that never answers its challenges is asked about the same requests for each of them. */
function hasCredentials(trace: Trace, index: number): boolean {
  const known = lineages.get(trace.lineage) ?? new EntryNumbers(trace.count);
  lineages.set(trace.lineage, known);
  const identity = trace.identity(index);
  if (known.get(identity) === 0) known.set(identity, carriesCredentials(trace, index) ? 2 : 1);
  return known.get(identity) === 2;
}

function hasOtherSuccess(trace: Trace, index: number): boolean {
  return callIndex(trace, index).answersLike(index).length !== 0;
}
