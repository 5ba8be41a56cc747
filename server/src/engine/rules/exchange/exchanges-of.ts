import type { Transaction } from '../../call/call-index.ts';
import type { Sdp } from '../../sip/sdp/sdp.ts';
import type { SeenCall } from '../seen-call.ts';
import type { SeenMessage } from '../seen-message.ts';
import { readCall } from './read-call.ts';
import { mayHaveBody, seenAt } from './seen-at.ts';

/** A message with its session description. */
export interface Described {
  readonly entry: number;
  readonly seen: SeenMessage;
  readonly sdp: Sdp;
}

/** An offer and what was answered to it (RFC 3264), on one hop. */
export interface Exchange {
  readonly offer: Described;
  readonly answer: Described;
}

/**
 * Returns the offers of a call with their answers. What passes proxies is the same on each hop and is given once, for the hop that is
 * nearest to who answered; of the responses on one fork the first that has a description is the answer, and the others repeat it.
 */
export function exchangesOf(seen: SeenCall): readonly Exchange[] {
  const read = readCall(seen);
  if (read.exchanges !== undefined) return read.exchanges;
  const found = new Map<string, Exchange>();
  for (const transaction of seen.transactions) {
    const [request] = transaction.requests;
    if (request === undefined || transaction.responses.length === 0 || !mayOffer(seen, request)) continue;
    for (const exchange of exchangesIn(seen, transaction, request)) {
      const { cseqNumber, cseqMethod, fromTag } = seen.columns;
      const tag = toTagOf(seen, exchange);
      found.set(`${cseqNumber[request]} ${cseqMethod[request]} ${fromTag[request]} ${tag}`, exchange);
    }
  }
  read.exchanges = [...found.values()];
  return read.exchanges;
}

function mayOffer(seen: SeenCall, request: number): boolean {
  return seen.columns.method[request] === seen.columns.invite || seen.isAbout(request, 'UPDATE');
}

/** The To tag tells forks apart; a request carries it only where there is a dialog. */
function toTagOf({ columns }: SeenCall, { offer, answer }: Exchange): number {
  return columns.toTag[answer.entry] || columns.toTag[offer.entry] || 0;
}

function exchangesIn(seen: SeenCall, transaction: Transaction, request: number): readonly Exchange[] {
  const asked = describedAt(seen, request);
  const byFork = new Map<number, Described>();
  for (const response of transaction.responses) {
    const status = seen.status(response);
    const tag = seen.columns.toTag[response] ?? 0;
    if (status <= 100 || 300 <= status || byFork.has(tag)) continue;
    const described = describedAt(seen, response);
    if (described !== undefined) byFork.set(tag, described);
  }
  if (asked !== undefined) return [...byFork.values()].map((answer) => ({ offer: asked, answer }));
  if (seen.columns.method[request] !== seen.columns.invite) return [];
  return [...byFork.values()].flatMap((offer) => {
    const answer = lateAnswer(seen, request, offer);
    return answer === undefined ? [] : [{ offer, answer }];
  });
}

/** The answer to an offer in a 2xx stands in the ACK, that to one in a reliable provisional response in the PRACK (RFC 3262 §5). */
function lateAnswer(seen: SeenCall, request: number, offer: Described): Described | undefined {
  const { columns } = seen;
  const isSuccess = 200 <= seen.status(offer.entry);
  for (const entry of seen.entries) {
    if (entry <= offer.entry || !seen.isRequest(entry) || columns.toTag[entry] !== columns.toTag[offer.entry]) continue;
    const isAnswer = isSuccess
      ? columns.method[entry] === columns.ack && columns.cseqNumber[entry] === columns.cseqNumber[request]
      : seen.isAbout(entry, 'PRACK');
    if (isAnswer) return describedAt(seen, entry);
  }
  return undefined;
}

/** Returns the one session description of a message; undefined where it has none, several, or the log does not show it as sent. */
export function describedAt(call: SeenCall, entry: number): Described | undefined {
  if (!mayHaveBody(call.trace, entry)) return undefined;
  const seen = seenAt(call, entry);
  const [sdp, other] = seen.descriptions;
  return sdp === undefined || other !== undefined ? undefined : { entry, seen, sdp };
}
