import { transactionOf } from '../../call/call-index.ts';
import { contentLength } from '../../sip/headers/content-length.ts';
import { contentType } from '../../sip/headers/content-type.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found, Reference } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/** Both sides of a dialog that change the session at once: each is to refuse the other with 491, and to try again after a wait. */
export const glare: CallRule = Object.freeze({
  id: 'glare',
  subject: 'call',
  scope: 'dialog',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '14.2' },
  check,
} as const satisfies CallRule);

/** A re-INVITE or an UPDATE, and the final response to it. */
interface Change {
  readonly request: number;
  readonly final: number | undefined;
  readonly isInvite: boolean;
  /** What of one sender is one request on all hops. */
  readonly key: string;
  /** Who stand at the two ends of the hop, where the log tells. */
  readonly hop: string;
}

const pending = 491;

function check(seen: SeenCall): readonly Found[] {
  const changes = changesOf(seen);
  if (changes.length < 2) return nothingFound;
  /** The latest change of each side on one hop of a dialog, by its tag. */
  const hops = new Map<string, Map<number, Change>>();
  const found = new Map<string, Found>();
  const owner = ownerOf(seen);
  const { fromTag, toTag } = seen.columns;
  for (const change of changes) {
    const side = fromTag[change.request] ?? 0;
    const peer = toTag[change.request] ?? 0;
    const key = `${Math.min(side, peer)} ${Math.max(side, peer)} ${change.hop}`;
    const latest = hops.get(key) ?? new Map<number, Change>();
    hops.set(key, latest);
    const [before, other] = [latest.get(side), latest.get(peer)];
    latest.set(side, change);
    if (before !== undefined && side === owner) put(found, change.key, hurried(seen, before, change));
    // On the next hop of a proxy the two may stand in the other order.
    if (other !== undefined) put(found, pairKey(change, other), crossed(seen, other, change));
  }
  return [...found.values()];
}

function pairKey({ key }: Change, other: Change): string {
  return key < other.key ? `${key} and ${other.key}` : `${other.key} and ${key}`;
}

function put(found: Map<string, Found>, key: string, one: Found | undefined): void {
  if (one !== undefined && !found.has(key)) found.set(key, one);
}

function changesOf(seen: SeenCall): readonly Change[] {
  const { method, invite, fromTag, toTag, cseqNumber } = seen.columns;
  const update = seen.trace.keyOf('UPDATE') ?? -1;
  const changes: Change[] = [];
  for (const { requests, responses } of seen.transactions) {
    const [request] = requests;
    if (request === undefined || toTag[request] === 0 || fromTag[request] === 0) continue;
    const isInvite = method[request] === invite;
    if (!isInvite && method[request] !== update) continue;
    const [one, other] = [seen.sender(request), seen.receiver(request)];
    changes.push({
      request,
      final: responses.find((response) => 200 <= seen.status(response)),
      isInvite,
      key: `${fromTag[request]} ${cseqNumber[request]}`,
      hop: `${Math.min(one, other)} ${Math.max(one, other)}`,
    });
  }
  return changes;
}

/** A change that comes while the one of the other side waits for its answer. */
function crossed(seen: SeenCall, other: Change, change: Change): Found | undefined {
  const { trace } = seen;
  if (other.final === undefined || !isBetween(seen, other.request, change.request, other.final)) return undefined;
  if (isAcknowledged(seen, other, change) || !exclude(seen, other, change)) return undefined;
  const { method = '' } = trace.facts(change.request);
  const { method: otherMethod = '' } = trace.facts(other.request);
  const status = change.final === undefined ? 0 : seen.status(change.final);
  const isAccepted = 200 <= status && status <= 299;
  const args = { method, other: otherMethod };
  return {
    index: change.request,
    span: seen.headline(change.request),
    reference: referenceOf(change),
    ...(isAccepted
      ? { messageId: 'glare.not-refused', args: { ...args, status } }
      : { messageId: 'glare.crossed', args }),
    related: () => [
      {
        index: other.request,
        span: seen.headline(other.request),
        labelId: 'earlier-request',
        args: { method: otherMethod },
      },
    ],
    remedies: () => [],
  };
}

/** An ACK before the second change tells of an answer that the trace has later only, or again. */
function isAcknowledged({ entries, columns }: SeenCall, { request }: Change, second: Change): boolean {
  const { method, ack, fromTag, cseqNumber } = columns;
  return entries.some((entry) => {
    const isBefore = request < entry && entry < second.request && method[entry] === ack;
    return isBefore && fromTag[entry] === fromTag[request] && cseqNumber[entry] === cseqNumber[request];
  });
}

/** Tells whether an entry stands between two others, by the log's times where it has them. */
function isBetween(seen: SeenCall, start: number, entry: number, end: number): boolean {
  if (entry < start || end < entry) return false;
  return 0 <= (seen.timeBetween(start, entry) ?? 0) && 0 <= (seen.timeBetween(entry, end) ?? 0);
}

/** Two INVITEs exclude each other; an UPDATE does so only where an offer has no answer yet (RFC 3311 §5.2). */
function exclude(seen: SeenCall, first: Change, second: Change): boolean {
  if (first.isInvite && second.isInvite) return true;
  return describes(seen, first.request) && describes(seen, second.request) && !isAnsweredEarly(seen, first, second);
}

/** Tells whether a provisional response has brought the answer to the first offer before the second one came. */
function isAnsweredEarly(seen: SeenCall, { request, isInvite }: Change, second: Change): boolean {
  if (!isInvite) return false;
  const responses = transactionOf(seen.trace, request)?.responses ?? [];
  return responses.some((entry) => {
    const status = seen.status(entry);
    return 100 < status && status < 200 && entry < second.request && describes(seen, entry);
  });
}

/** Tells whether a message carries a session description, as far as its header tells. */
function describes(seen: SeenCall, entry: number): boolean {
  const message = seen.message(entry);
  const type = contentType(message);
  return type !== undefined && contentLength(message) !== 0;
}

/** A change that is tried again too soon after a 491 by the side that has to wait longer. */
function hurried(seen: SeenCall, before: Change, change: Change): Found | undefined {
  if (before.final === undefined || seen.status(before.final) !== pending) return undefined;
  if (before.isInvite !== change.isInvite) return undefined;
  const { final } = before;
  const elapsed = seen.timeBetween(final, change.request);
  if (elapsed === undefined || elapsed < 0 || leastWaitMs - clockMs <= elapsed) return undefined;
  const { method = '' } = seen.trace.facts(change.request);
  return {
    index: change.request,
    span: seen.headline(change.request),
    basis: 'should',
    reference: change.isInvite ? { rfc: 'RFC 3261', section: '14.1' } : { rfc: 'RFC 3311', section: '5.3' },
    messageId: 'glare.too-soon',
    args: { method, seconds: Math.round(elapsed / 100) / 10 },
    related: () => {
      return [{ index: final, span: seen.headline(final), labelId: 'earlier-answer', args: { status: pending } }];
    },
    remedies: () => [],
  };
}

/** The one who made the Call-ID waits from 2.1 to 4 s, the other one from 0 to 2 s (RFC 3261 §14.1). */
const leastWaitMs = 2100;
/** What the way of the messages and a coarse clock hide. */
const clockMs = 100;

/** Returns the tag of who made the Call-ID: it sent the request that began the dialog. Undefined where the trace does not show it. */
function ownerOf(seen: SeenCall): number | undefined {
  const { method, invite, fromTag, toTag } = seen.columns;
  const began = seen.entries.find((entry) => method[entry] === invite && toTag[entry] === 0);
  return began === undefined ? undefined : fromTag[began];
}

function referenceOf({ isInvite }: Change): Reference {
  return isInvite ? { rfc: 'RFC 3261', section: '14.2' } : { rfc: 'RFC 3311', section: '5.2' };
}
