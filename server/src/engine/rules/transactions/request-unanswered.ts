import type { Transaction } from '../../call/call-index.ts';
import { goesOnFor } from '../../call/later-traffic.ts';
import { senderOf } from '../../call/parties.ts';
import { seesResponsesTo } from '../../call/sees-responses-to.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { fewestRepeats, sentLater } from './sent-later.ts';

/** A request to which no answer came, as far as the trace lets it be known. */
export const requestUnanswered: CallRule = Object.freeze({
  id: 'request-unanswered',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '17.1' },
  check,
} as const satisfies CallRule);

/** 64*T1: Timer B of an INVITE, Timer F of every other request (RFC 3261 §17.1.1.2, §17.1.2.2). */
const timeoutMs = 32_000;

function check(seen: SeenCall): readonly Found[] {
  const last = new Map<string, Found>();
  let answered: ReadonlySet<string> | undefined;
  for (const transaction of seen.transactions) {
    const [entry] = transaction.requests;
    if (entry === undefined || seen.columns.method[entry] === seen.columns.ack || isAnswered(seen, transaction))
      continue;
    const found = unanswered(seen, transaction, entry);
    if (found === undefined) continue;
    answered ??= answeredRequests(seen);
    const key = requestKey(seen, entry);
    // The same request on the hops of proxies is told once, where it got farthest.
    last.set(key, answered.has(key) ? { ...found, severity: 'information' } : found);
  }
  return [...last.values()];
}

function unanswered(seen: SeenCall, transaction: Transaction, entry: number): Found | undefined {
  const { trace } = seen;
  const isInvite = seen.isAbout(entry, 'INVITE');
  // Any provisional response ends Timer B, and from then on nothing but patience ends the transaction (RFC 3261 §17.1.1.2).
  if (isInvite && 0 < transaction.responses.length) return undefined;
  const isTimedOut = goesOnFor(trace, entry, senderOf(trace, entry), timeoutMs);
  const sentAgain = sentLater(seen, entry, transaction.requests);
  const latest = sentAgain.at(-1);
  if (!isTimedOut && (sentAgain.length < fewestRepeats || latest === undefined)) return undefined;
  if (!seesResponsesTo(trace, seen.sender(entry))) return undefined;
  const method = seen.message(entry).startLine.kind === 'request' ? trace.facts(entry).method : undefined;
  const common = {
    index: entry,
    span: seen.headline(entry),
    remedies: () => [],
  };
  if (isTimedOut || latest === undefined) {
    const section = isInvite ? '17.1.1.2' : '17.1.2.2';
    return {
      ...common,
      reference: { rfc: 'RFC 3261', section },
      messageId: 'request-unanswered.timer',
      args: { method: method ?? '', timer: isInvite ? 'B' : 'F', seconds: timeoutMs / 1000 },
    };
  }
  const seconds = Math.round((seen.timeBetween(entry, latest) ?? 0) / 100) / 10;
  const args = { method: method ?? '', times: sentAgain.length + 1, seconds };
  return { ...common, severity: 'information', messageId: 'request-unanswered.repeated', args };
}

/** Tells whether a final response came. */
function isAnswered(seen: SeenCall, { responses }: Transaction): boolean {
  return responses.some((response) => 200 <= seen.status(response));
}

/** The requests that got a final response on one branch or another: then their caller has an answer. */
function answeredRequests(seen: SeenCall): ReadonlySet<string> {
  const answered = new Set<string>();
  for (const transaction of seen.transactions) {
    const [first] = transaction.requests;
    if (first !== undefined && isAnswered(seen, transaction)) answered.add(requestKey(seen, first));
  }
  return answered;
}

function requestKey({ columns }: SeenCall, entry: number): string {
  return `${columns.method[entry]} ${columns.cseqNumber[entry]} ${columns.fromTag[entry]}`;
}
