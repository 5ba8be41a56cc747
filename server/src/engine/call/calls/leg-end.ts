import type { Trace } from '../../log/trace.ts';
import { transactionOf } from '../call-index.ts';
import { carriesCredentials } from '../carries-credentials.ts';
import type { FinalResponse } from '../final-response.ts';
import { knownHeads } from '../known-heads.ts';
import { goesOnFor } from '../later-traffic.ts';
import { linkColumns } from '../link-columns.ts';
import { senderOf } from '../parties.ts';
import { seesResponsesTo } from '../sees-responses-to.ts';
import { sameMessages } from '../sent-again.ts';
import type { Attempt } from './attempts-of.ts';
import type { LegEnd } from './call.ts';

/** 64*T1: Timers B and F (RFC 3261 §17.1.1.2, §17.1.2.2). */
const waitedMs = 32_000;

/** Returns what became of the last attempt of a leg. */
export function legEnd(trace: Trace, attempt: Attempt): LegEnd {
  const [request] = attempt.requests;
  if (request === undefined) return begunBefore(trace, attempt);
  const final = finalOf(trace, attempt, request);
  if (final !== undefined) return { ...ended(trace, attempt, final), final };
  if (isConfirmed(trace, attempt)) return { outcome: 'answered', reason: 'lost' };
  if (attempt.cancels.length !== 0) return { outcome: 'cancelled' };
  if (attempt.responses.length !== 0) return { outcome: 'incomplete', reason: 'going-on' };
  if (attempt.inDialog.length !== 0) return { outcome: 'incomplete', reason: 'lost' };
  return unanswered(trace, request);
}

/** Where the trace begins with answers, the last word may still be among them; behind a request of a dialog they answer something else. */
function begunBefore(trace: Trace, { method, inDialog, entries }: Attempt): LegEnd {
  const { method: methods, cseqMethod, ack } = linkColumns(trace);
  const opening = methods[entries[0] ?? 0] ?? 0;
  const isAnswerFirst = opening === 0 || opening === ack;
  const answers = isAnswerFirst ? inDialog.filter((one) => methods[one] === 0 && cseqMethod[one] === method) : [];
  const final = best(trace, answers);
  return { outcome: 'incomplete', reason: 'began-before', ...(final === undefined ? {} : { final }) };
}

/**
 * A request to which nothing came: that nobody answered shows where its sender sent it again, or goes on for as long as a transaction waits
 * and is seen to be answered elsewhere.
 */
function unanswered(trace: Trace, request: number): LegEnd {
  const sendings = sameMessages(trace, transactionOf(trace, request)?.requests ?? []);
  const isSentAgain = sendings.some(({ kind }) => kind !== 'duplicate');
  const isOver = goesOnFor(trace, request, senderOf(trace, request), waitedMs);
  const isAnsweredElsewhere = isOver && seesResponsesTo(trace, knownHeads(trace).sender(trace, request));
  if (isOver && (isSentAgain || isAnsweredElsewhere)) return { outcome: 'unanswered', reason: 'timed-out' };
  if (isSentAgain) return { outcome: 'unanswered', reason: 'no-answer-seen' };
  return { outcome: 'incomplete', reason: isOver ? 'lost' : 'going-on' };
}

function ended(trace: Trace, { requests, cancels }: Attempt, { status }: FinalResponse): LegEnd {
  if (status < 300) return { outcome: 'answered' };
  if (status < 400) return { outcome: 'redirected' };
  if (isChallenge(status)) {
    // Wrong credentials are challenged, too.
    const isFirst = requests[0] === undefined || !carriesCredentials(trace, requests[0]);
    return { outcome: 'rejected', ...(isFirst ? { reason: 'challenged' } : {}) };
  }
  // 487 is what a CANCEL brings about, seen or not; another code than that was faster.
  return { outcome: status === 487 || (cancels.length !== 0 && status === 408) ? 'cancelled' : 'rejected' };
}

/** Tells whether a request with this final response may come again with credentials (RFC 3261 §22). */
export function isChallenge(status: number | undefined): boolean {
  return status === 401 || status === 407;
}

/**
 * Returns the final response where the caller received it: on the branch of its request, or else at its address. Where the trace shows no
 * answer to it at all, the best one that it shows elsewhere.
 */
function finalOf(trace: Trace, { responses }: Attempt, request: number): FinalResponse | undefined {
  const own = transactionOf(trace, request)?.responses ?? [];
  if (own.length === 0) return best(trace, responses);
  const onBranch = best(trace, own);
  if (onBranch !== undefined) return onBranch;
  const heads = knownHeads(trace);
  const caller = heads.sender(trace, request);
  return caller === 0
    ? undefined
    : best(
        trace,
        responses.filter((entry) => heads.receiver(trace, entry) === caller),
      );
}

/** A 2xx that crosses a refusal wins: the dialog exists. */
function best(trace: Trace, responses: readonly number[]): FinalResponse | undefined {
  let found: FinalResponse | undefined;
  for (const index of responses) {
    const status = statusOf(trace, index);
    if (status < 200) continue;
    if (status < 300) return { index, status };
    found ??= { index, status };
  }
  return found;
}

/** A number that does not fit stands in the message alone. */
function statusOf(trace: Trace, index: number): number {
  const status = linkColumns(trace).status[index] ?? 0;
  return status <= 999 ? status : (trace.facts(index).status ?? 0);
}

/** An ACK under a branch of its own is one to a 2xx (RFC 3261 §17.1.1.3), which a log of one direction does not show. */
function isConfirmed(trace: Trace, { requests, acknowledgements }: Attempt): boolean {
  const { viaBranch, toTag } = linkColumns(trace);
  const branches = new Set(requests.map((request) => viaBranch[request]));
  return acknowledgements.some((ack) => toTag[ack] !== 0 && !branches.has(viaBranch[ack]));
}
