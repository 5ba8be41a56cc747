import { callGroups } from '../../call/call-groups.ts';
import { transactionOf, type Transaction } from '../../call/call-index.ts';
import { vias } from '../../sip/headers/vias.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { hasCutLine } from '../has-cut-line.ts';
import { isCutOff } from '../is-cut-off.ts';
import { nothingFound } from '../nothing-found.ts';
import { requestPlace } from '../related-places.ts';
import type { Found, Related } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { copiedAsSent } from './copied-as-sent.ts';
import { isSameVia } from './same-via.ts';

/**
 * Returns what is wrong with a response that gives back all but the Call-ID of a request, so that it is alone in a call of its own. What
 * the two have in common, the From tag, makes one group of the two calls: only there the request is looked for.
 */
export function ofOtherCallId(seen: SeenCall, strays: readonly Transaction[]): readonly Found[] {
  for (const { responses } of strays) {
    const [response] = responses;
    const request = response === undefined ? undefined : requestElsewhere(seen, response);
    if (response === undefined || request === undefined || !isForIt(seen, request, response)) continue;
    const [sent, own] = [firstHeader(seen.message(request), 'call-id'), firstHeader(seen.message(response), 'call-id')];
    if (sent === undefined || own === undefined || sent.value === own.value) continue;
    const { valueStart: start, valueEnd: end } = own;
    const one: Found = {
      index: response,
      span: seen.place(response, own.valueSpan),
      messageId: 'copied-header-differs.call-id',
      args: { value: own.value, other: sent.value },
      related: (): readonly Related[] => [requestPlace(seen.trace, request)],
      remedies: () => [copiedAsSent(response, own.text, { start, end, newText: sent.value })],
    };
    return [one];
  }
  return nothingFound;
}

/** A bound on how many entries of a group are looked at: a longer one is a load test, or a phone that says the same for days. */
const mostLookedAt = 2000;

/** Returns the first request with branch, CSeq and From tag of a response, where one other call has it, and no response to it. */
function requestElsewhere({ trace, columns, entries }: SeenCall, response: number): number | undefined {
  const { callId, method, cseqNumber, cseqMethod, viaBranch, fromTag } = columns;
  if (viaBranch[response] === 0 || fromTag[response] === 0 || callId[response] === 0) return undefined;
  const groups = callGroups(trace);
  let request: number | undefined;
  let count = 0;
  for (let at: number | undefined = groups.firstOf(response); at !== undefined; at = groups.after(at)) {
    count += 1;
    if (mostLookedAt < count) return undefined;
    if (viaBranch[at] !== viaBranch[response] || method[at] === 0) continue;
    // A branch that stands in several calls tells nothing.
    if (callId[at] === callId[response] || (request !== undefined && callId[at] !== callId[request])) return undefined;
    if (cseqNumber[at] !== cseqNumber[response] || cseqMethod[at] !== cseqMethod[response]) return undefined;
    if (fromTag[at] !== fromTag[response]) return undefined;
    request ??= at;
  }
  if (count === entries.length || request === undefined || callId[request] === 0) return undefined;
  return transactionOf(trace, request)?.responses.length === 0 ? request : undefined;
}

/** Tells whether a response came back on the way of a request, and has its Vias: what a B2BUA has made of the request has others. */
function isForIt(seen: SeenCall, request: number, response: number): boolean {
  const { trace, columns } = seen;
  const elapsed = seen.timeBetween(request, response);
  if (elapsed === undefined ? response < request : elapsed < 0) return false;
  if (!isSameParty(seen.sender(request), seen.receiver(response))) return false;
  if (!isSameParty(seen.receiver(request), seen.sender(response))) return false;
  if (columns.toTag[request] !== 0 && columns.toTag[request] !== columns.toTag[response]) return false;
  if ([request, response].some((entry) => isCutOff(trace, entry) || hasCutLine(trace, entry))) return false;
  const [sent, own] = [vias(seen.message(request)), vias(seen.message(response))];
  // Before RFC 3261 one branch was good for many requests.
  if (sent.length !== own.length || sent[0]?.branch?.startsWith('z9hG4bK') !== true) return false;
  return sent.every((via, place) => isSameVia(via, own[place]));
}

/** 0 is who is not named. */
function isSameParty(a: number, b: number): boolean {
  return a === b || a === 0 || b === 0;
}
