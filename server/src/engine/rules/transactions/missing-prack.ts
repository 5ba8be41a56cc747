import { goesOnFor } from '../../call/later-traffic.ts';
import { receiverOfResponse } from '../../call/parties.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { fewestRepeats, sentLater } from './sent-later.ts';

/** A provisional response that asks to be acknowledged, and is not. */
export const missingPrack: CallRule = Object.freeze({
  id: 'missing-prack',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3262', section: '4' },
  check,
} as const satisfies CallRule);

/** 64*T1: then the callee gives up (RFC 3262 §3). */
const waitMs = 32_000;

function check(seen: SeenCall): readonly Found[] {
  const { method, invite, fromTag, toTag } = seen.columns;
  const acknowledged = new Set(
    seen.entries
      .filter((entry) => seen.isRequest(entry) && seen.isAbout(entry, 'PRACK'))
      .map((entry) => `${fromTag[entry]} ${toTag[entry]}`),
  );
  const found = new Map<string, Found>();
  for (const { requests, responses } of seen.transactions) {
    const [request] = requests;
    if (request === undefined || method[request] !== invite) continue;
    // A final response ends the wait, whatever came of the one before it.
    if (responses.some((response) => 200 <= seen.status(response))) continue;
    for (const response of responses) {
      const dialog = `${fromTag[response]} ${toTag[response]}`;
      if (acknowledged.has(dialog) || found.has(dialog) || seen.status(response) <= 100) continue;
      const one = unacknowledged(seen, responses, { request, response });
      if (one !== undefined) found.set(dialog, one);
    }
  }
  return [...found.values()];
}

interface Answered {
  readonly request: number;
  readonly response: number;
}

function unacknowledged(
  seen: SeenCall,
  responses: readonly number[],
  { request, response }: Answered,
): Found | undefined {
  if (!seen.message(response).headers.some(({ name }) => name === 'rseq')) return undefined;
  const { toTag } = seen.columns;
  const status = seen.status(response);
  const alike = responses.filter((one) => seen.status(one) === status && toTag[one] === toTag[response]);
  const again = sentLater(seen, response, alike);
  const common = { index: response, span: seen.headline(response), remedies: () => [] };
  if (fewestRepeats <= again.length) {
    const args = { status, times: again.length + 1 };
    return { ...common, messageId: 'missing-prack.repeated', args };
  }
  const caller = receiverOfResponse(seen.trace, response, request);
  if (!goesOnFor(seen.trace, response, caller, waitMs)) return undefined;
  return { ...common, messageId: 'missing-prack.silent', args: { status, seconds: waitMs / 1000 } };
}
