import { acknowledgement } from '../../call/acknowledgement.ts';
import type { Transaction } from '../../call/call-index.ts';
import { goesOnFor } from '../../call/later-traffic.ts';
import { receiverOfResponse } from '../../call/parties.ts';
import { responseEvent } from '../../call/response-events.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { fewestRepeats, sentLater } from './sent-later.ts';

/** A final response to an INVITE that nobody acknowledged. Redirections have a rule of their own. */
export const missingAck: CallRule = Object.freeze({
  id: 'missing-ack',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '13.2.2.4' },
  check,
} as const satisfies CallRule);

/** 64*T1: so long a callee sends its 2xx again (RFC 3261 §13.3.1.4). */
const waitMs = 32_000;

/** Logs that a proxy's script writes about requests: an ACK to the proxy's own reply never reaches the script. */
const scriptLogs: ReadonlySet<string> = new Set(['kamailio-syslog']);

function check(seen: SeenCall): readonly Found[] {
  const found = new Map<number, Found>();
  const settled = settledAnswers(seen);
  for (const transaction of seen.transactions) {
    const [request] = transaction.requests;
    if (request === undefined || seen.columns.method[request] !== seen.columns.invite) continue;
    const one = ofTransaction(seen, transaction, { request, settled });
    // The same answer on other hops of the same request is told once.
    const number = seen.columns.cseqNumber[request] ?? 0;
    if (one !== undefined && !found.has(number)) found.set(number, one);
  }
  return [...found.values()];
}

/** An INVITE, and which answers of its call are settled. */
interface Asked {
  readonly request: number;
  readonly settled: ReadonlySet<string>;
}

function ofTransaction(seen: SeenCall, transaction: Transaction, asked: Asked): Found | undefined {
  const final = transaction.responses.find((response) => 200 <= seen.status(response));
  if (final === undefined || scriptLogs.has(seen.trace.formatId(final))) return undefined;
  const status = seen.status(final);
  if (status <= 299) return ofSuccess(seen, transaction, asked, final);
  return status <= 399 ? undefined : ofFailure(seen, final);
}

/** The answers of a call that were acknowledged, whatever the branch, and the callers that hung up: they have taken note of the answer. */
function settledAnswers(seen: SeenCall): ReadonlySet<string> {
  const { method, cseqNumber, fromTag, ack } = seen.columns;
  const settled = new Set<string>();
  for (const entry of seen.entries) {
    if (method[entry] === ack) settled.add(`${fromTag[entry]} ${cseqNumber[entry]}`);
    else if (seen.isRequest(entry) && seen.isAbout(entry, 'BYE')) settled.add(`${fromTag[entry]} over`);
  }
  return settled;
}

function ofSuccess(
  seen: SeenCall,
  { responses }: Transaction,
  { request, settled }: Asked,
  final: number,
): Found | undefined {
  const { cseqNumber, fromTag } = seen.columns;
  const tag = fromTag[request];
  if (settled.has(`${tag} ${cseqNumber[request]}`) || settled.has(`${tag} over`)) return undefined;
  const again = sentLater(
    seen,
    final,
    responses.filter((response) => final < response),
  );
  const last = again.at(-1);
  if (fewestRepeats <= again.length && last !== undefined) return repeated(seen, final, again.length, last);
  const caller = receiverOfResponse(seen.trace, final, request);
  return goesOnFor(seen.trace, final, caller, waitMs) ? silent(seen, final) : undefined;
}

/** Other refusals than 3xx, told by what the call room knows of their acknowledgement (RFC 3261 §17.1.1.3). */
function ofFailure(seen: SeenCall, final: number): Found | undefined {
  const event = responseEvent(seen.trace, final);
  if (event === undefined) return undefined;
  const told = acknowledgement(seen.trace, event.hops);
  if (told.kind !== 'missing') return undefined;
  const reference = { rfc: 'RFC 3261', section: '17.1.1.3' };
  if (told.proof === 'silence') return { ...silent(seen, told.response), reference };
  return { ...repeated(seen, told.response, told.retransmissions, told.last), reference };
}

function repeated(seen: SeenCall, response: number, retransmissions: number, last: number): Found {
  const seconds = Math.round((seen.timeBetween(response, last) ?? 0) / 100) / 10;
  const args = { status: seen.status(response), times: retransmissions + 1, seconds };
  return { ...common(seen, response), messageId: 'missing-ack.repeated', args };
}

function silent(seen: SeenCall, response: number): Found {
  const args = { status: seen.status(response), seconds: waitMs / 1000 };
  return { ...common(seen, response), messageId: 'missing-ack.silent', args };
}

function common(seen: SeenCall, response: number): Pick<Found, 'index' | 'span' | 'remedies'> {
  return { index: response, span: seen.headline(response), remedies: () => [] };
}
