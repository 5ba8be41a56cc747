import type { Trace } from '../log/trace.ts';
import { callIndex, transactionOf } from './call-index.ts';
import { firstAfter } from './first-after.ts';
import { linkColumns } from './link-columns.ts';
import { requestTarget } from './request-target.ts';
import { targetKey } from './target-key.ts';

export interface FinalResponse {
  readonly index: number;
  readonly status: number;
}

/** How many challenges are answered before we stop looking. */
const attempts = 4;

/**
 * Returns the final response to a request on its own hop; when that is a challenge which the client answered, the one to
 * the retry with credentials. Undefined when the trace shows none.
 */
export function finalResponse(trace: Trace, request: number): FinalResponse | undefined {
  let asked: number | undefined = request;
  let found: FinalResponse | undefined;
  for (let attempt = 0; attempt < attempts && asked !== undefined; attempt += 1) {
    const answer = answerTo(trace, asked);
    found = answer ?? found;
    const isChallenge = answer?.status === 401 || answer?.status === 407;
    asked = isChallenge ? retryOf(trace, asked) : undefined;
  }
  return found;
}

function answerTo(trace: Trace, request: number): FinalResponse | undefined {
  const { status: statuses } = linkColumns(trace);
  for (const index of transactionOf(trace, request)?.responses ?? []) {
    const status = statuses[index] ?? 0;
    if (index <= request || status < 200) continue;
    // A number that does not fit stands in the message alone.
    const written = status <= 999 ? status : trace.facts(index).status;
    if (written !== undefined) return { index, status: written };
  }
  return undefined;
}

function retryOf(trace: Trace, request: number): number | undefined {
  const { fromTag } = linkColumns(trace);
  const requests = callIndex(trace, request).requestsLike(request);
  const next = requests[firstAfter(requests, request)];
  if (next === undefined || fromTag[next] !== fromTag[request]) return undefined;
  const target = requestTarget(trace, request);
  const again = requestTarget(trace, next);
  const isSame = target !== undefined && again !== undefined && targetKey(target) === targetKey(again);
  return isSame ? next : undefined;
}
