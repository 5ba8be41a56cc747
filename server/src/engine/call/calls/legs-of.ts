import type { Trace } from '../../log/trace.ts';
import { transactionOf } from '../call-index.ts';
import { linkColumns } from '../link-columns.ts';
import { readRedirect } from '../read-redirect.ts';
import { isFirstOfEvent } from '../response-events.ts';
import { writtenCseqMethod, writtenMethod } from '../written-method.ts';
import { attemptsOf, type Attempt } from './attempts-of.ts';
import type { Leg } from './call.ts';
import { inTimeOrder } from './in-time-order.ts';
import { isChallenge, legEnd } from './leg-end.ts';

/** A leg, and the method of its request; that of the CSeq where the trace shows no request. */
export interface LegOfMethod {
  readonly leg: Leg;
  readonly method: string;
}

/** Returns the legs of the messages of one Call-ID, in the order of their first messages. */
export function legsOf(trace: Trace, entries: readonly number[]): readonly LegOfMethod[] {
  const found: LegOfMethod[] = [];
  for (const attempts of retriesOf(trace, attemptsOf(trace, inTimeOrder(trace, entries)))) {
    const last = attempts.at(-1);
    if (last === undefined) continue;
    const [request] = last.requests;
    const method =
      request === undefined ? writtenCseqMethod(trace, last.entries[0] ?? 0) : writtenMethod(trace, request);
    const ofProxies = attempts.flatMap((attempt) => followedByProxies(trace, attempt));
    found.push({ method, leg: legOf(trace, attempts, last, ofProxies) });
    for (const leg of ofProxies) found.push({ method, leg });
  }
  return found.toSorted((a, b) => firstOf(a) - firstOf(b));
}

function firstOf({ leg }: LegOfMethod): number {
  return leg.entries[0] ?? 0;
}

/** Returns attempts in lists: one that answers the challenge of another one follows it. */
function retriesOf(trace: Trace, attempts: readonly Attempt[]): readonly (readonly Attempt[])[] {
  const lists: Attempt[][] = [];
  const latest = new Map<string, Attempt[]>();
  for (const attempt of attempts) {
    const key = `${attempt.fromTag} ${attempt.method}`;
    const list = latest.get(key);
    const before = list?.at(-1);
    if (list !== undefined && before !== undefined && isRetry(trace, before, attempt)) {
      list.push(attempt);
      continue;
    }
    const made = [attempt];
    latest.set(key, made);
    lists.push(made);
  }
  return lists;
}

function isRetry(trace: Trace, before: Attempt, attempt: Attempt): boolean {
  return isChallenge(legEnd(trace, before).final?.status) && before.cseqNumber < attempt.cseqNumber;
}

function legOf(trace: Trace, attempts: readonly Attempt[], last: Attempt, ofProxies: readonly Leg[]): Leg {
  const others = new Set(ofProxies.flatMap(({ entries }) => entries));
  return {
    attempts: attempts.flatMap(({ requests }) => requests.slice(0, 1)),
    entries: attempts.flatMap(({ entries }) => entries.filter((entry) => !others.has(entry))),
    fromTag: last.fromTag,
    ...legEnd(trace, last),
  };
}

/** Returns what a proxy sent for its client, because a 3xx came: the same request under a branch of its own, to a Contact. */
function followedByProxies(trace: Trace, attempt: Attempt): readonly Leg[] {
  const { status: statuses } = linkColumns(trace);
  const later = new Set(attempt.requests.slice(1));
  const legs: Leg[] = [];
  for (const response of attempt.responses) {
    const status = statuses[response] ?? 0;
    if (later.size === 0 || status < 300 || 399 < status || !isFirstOfEvent(trace, response)) continue;
    const outcome = readRedirect(trace, response)?.outcome;
    const by = outcome !== undefined && 'throughProxy' in outcome && outcome.throughProxy ? outcome.by : undefined;
    if (by !== undefined && later.delete(by)) legs.push(legOnBranch(trace, attempt, by, response));
  }
  return legs;
}

function legOnBranch(trace: Trace, attempt: Attempt, request: number, followedFor: number): Leg {
  const { viaBranch } = linkColumns(trace);
  const { requests = [request], responses = [], acknowledgements = [] } = transactionOf(trace, request) ?? {};
  const cancels = attempt.cancels.filter((entry) => viaBranch[entry] === viaBranch[request]);
  const entries = [...requests, ...responses, ...acknowledgements, ...cancels].toSorted((a, b) => a - b);
  const own: Attempt = { ...attempt, requests, responses, acknowledgements, cancels, inDialog: [], entries };
  return { attempts: [request], entries, fromTag: attempt.fromTag, ...legEnd(trace, own), followedFor };
}
