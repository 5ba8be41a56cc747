import type { Transaction } from '../../call/call-index.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { findingAt } from '../finding-at.ts';
import type { MessageId } from '../message-ids.ts';
import type { CallRule, Found, Severity } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { mayHaveBody, seenAt } from './seen-at.ts';

/** An offer without its answer, or a description where neither may stand (RFC 3261 §13.2.1, RFC 6337 §2.1). */
export const sdpInWrongPlace: CallRule = Object.freeze({
  id: 'sdp-in-wrong-place',
  subject: 'call',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '13.2.1' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  const last = new Map<string, Found>();
  const { columns } = seen;
  for (const transaction of seen.transactions) {
    const [request] = transaction.requests;
    const success = transaction.responses.find(
      (response) => 200 <= seen.status(response) && seen.status(response) < 300,
    );
    if (request === undefined || success === undefined) continue;
    const isInvite = columns.method[request] === columns.invite;
    if (!isInvite && !seen.isAbout(request, 'UPDATE')) continue;
    const told = isInvite
      ? inInvite(seen, { transaction, request, success })
      : inUpdate(seen, { transaction, request, success });
    // What passes proxies is told where it was answered.
    if (told !== undefined) last.set(`${columns.cseqNumber[request]} ${columns.fromTag[request]}`, told);
  }
  return [...last.values()];
}

interface Accepted {
  readonly transaction: Transaction;
  readonly request: number;
  /** The first 2xx. */
  readonly success: number;
}

function inUpdate(seen: SeenCall, { request, success }: Accepted): Found | undefined {
  if (bodyAt(seen, request) !== 'description' || bodyAt(seen, success) !== 'none') return undefined;
  return found(seen, success, 'sdp-in-wrong-place.no-answer', 'error', { rfc: 'RFC 3311', section: '5.2' });
}

function inInvite(seen: SeenCall, accepted: Accepted): Found | undefined {
  const { request, success } = accepted;
  const asked = bodyAt(seen, request);
  const answered = bodyAt(seen, success);
  if (asked === 'unknown' || answered === 'unknown') return undefined;
  // What came early counts only where something is missing later.
  const early = asked === answered && asked === 'description' ? undefined : earlyBody(seen, accepted);
  if (early === 'reliable') return undefined;
  if (answered === 'none') {
    if (asked === 'none') return found(seen, success, 'sdp-in-wrong-place.no-offer', 'error');
    // Who has heard an answer in an unreliable response mostly goes on with it.
    return found(seen, success, 'sdp-in-wrong-place.no-answer', early === 'unreliable' ? 'warning' : 'error');
  }
  const acknowledgement = acknowledgementOf(seen, accepted);
  if (acknowledgement === undefined || (asked === 'description' && !mayHaveBody(seen.trace, acknowledgement))) {
    return undefined;
  }
  const confirmed = bodyAt(seen, acknowledgement);
  if (asked === 'none' && confirmed === 'none') {
    return found(seen, acknowledgement, 'sdp-in-wrong-place.no-late-answer', 'error');
  }
  if (asked !== 'description' || confirmed !== 'description') return undefined;
  return found(seen, acknowledgement, 'sdp-in-wrong-place.in-ack', 'warning', { rfc: 'RFC 6337', section: '2.1' });
}

/**
 * Tells whether a provisional response of the same fork had a description, on whichever hop; `reliable` also where it may have had one
 * unseen, as where a PRACK tells of a response that the trace lacks.
 */
function earlyBody(seen: SeenCall, { success }: Accepted): 'reliable' | 'unreliable' | undefined {
  const acknowledged = new Set<string | undefined>();
  const numbers = new Set<string | undefined>();
  let early: 'unreliable' | undefined;
  for (const entry of seen.entries) {
    if (!isOfFork(seen, entry, success)) continue;
    if (seen.isRequest(entry)) {
      if (seen.isAbout(entry, 'PRACK')) acknowledged.add(firstNumber(seen, entry, 'rack'));
      continue;
    }
    const isProvisional = 100 < seen.status(entry) && seen.status(entry) < 200;
    if (!isProvisional || !isAnswerLike(seen, entry, success)) continue;
    const body = bodyAt(seen, entry);
    const number = firstNumber(seen, entry, 'rseq');
    if (body === 'unknown' || (body === 'description' && number !== undefined)) return 'reliable';
    if (body === 'description') early = 'unreliable';
    numbers.add(number);
  }
  return [...acknowledged].some((number) => !numbers.has(number)) ? 'reliable' : early;
}

function isOfFork({ columns: { fromTag, toTag } }: SeenCall, entry: number, success: number): boolean {
  return toTag[entry] === toTag[success] && fromTag[entry] === fromTag[success];
}

function isAnswerLike({ columns: { cseqMethod, cseqNumber } }: SeenCall, entry: number, success: number): boolean {
  return cseqMethod[entry] === cseqMethod[success] && cseqNumber[entry] === cseqNumber[success];
}

function firstNumber(seen: SeenCall, entry: number, name: 'rack' | 'rseq'): string | undefined {
  return /^\d+/.exec(firstHeader(seen.message(entry), name)?.value ?? '')?.[0];
}

/** The ACK to a 2xx is a transaction of its own; it has the CSeq number of the INVITE and the tags of the dialog. */
function acknowledgementOf(seen: SeenCall, { request, success }: Accepted): number | undefined {
  const { method, ack, cseqNumber, toTag, fromTag } = seen.columns;
  return seen.entries.find((entry) => {
    const isAck = success < entry && method[entry] === ack && cseqNumber[entry] === cseqNumber[request];
    return isAck && toTag[entry] === toTag[success] && fromTag[entry] === fromTag[request];
  });
}

/** What a message carries: `none` only where it says so itself, for logs leave bodies out. */
function bodyAt(seen: SeenCall, entry: number): 'description' | 'none' | 'unknown' {
  const message = seenAt(seen, entry);
  if (0 < message.descriptions.length) return 'description';
  if (message.body !== undefined || message.isCutOff || message.has('content-type')) return 'unknown';
  return message.header('content-length')?.value === '0' ? 'none' : 'unknown';
}

function found(
  seen: SeenCall,
  entry: number,
  messageId: MessageId,
  severity: Severity,
  reference?: Found['reference'],
): Found {
  const one = seenAt(seen, entry);
  const more = reference === undefined ? { severity } : { severity, reference };
  return findingAt(
    one,
    one.message.startLine.span,
    { messageId, args: { status: one.status ?? 0, method: one.method } },
    more,
  );
}
