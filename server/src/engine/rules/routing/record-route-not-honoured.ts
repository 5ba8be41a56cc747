import type { Address } from '../../sip/address.ts';
import { recordRoute as recordRoutesIn } from '../../sip/headers/record-route.ts';
import { route as routesIn } from '../../sip/headers/route.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import type { Message } from '../../sip/message.ts';
import { hasCutLine } from '../has-cut-line.ts';
import { mayHold } from '../may-hold.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { areNextHop, missingRoutes } from './missing-routes.ts';
import {
  asSentBy,
  beginsDialog,
  recordRoutePlace,
  requestsBehind,
  routedAnswer,
  type RoutedAnswer,
} from './routed-answer.ts';
import { requestsOfCallee, routedInvite, routedInvitePlace } from './routed-invite.ts';

/**
 * A request in a dialog that leaves out proxies which asked to stay on its way, all of them or some. Only what its sender itself has sent and received
 * is compared: the 2xx that a caller and the INVITE that a callee received, and requests with one Via, so that no proxy has taken a
 * Route away and no other leg is meant.
 */
export const recordRouteNotHonoured: CallRule = Object.freeze({
  id: 'record-route-not-honoured',
  subject: 'call',
  scope: 'dialog',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '12.2.1.1' },
  check,
} as const satisfies CallRule);

const recordRoute = /\nrecord-route[ \t]*:/i;
const route = /\nroute[ \t]*:/i;

/** Two URIs at least, in one header field or in two. */
const severalRecordRoutes = /\nrecord-route[ \t]*:[^\n]*,|\nrecord-route[ \t]*:[^\n]*\n(?:record-route|[ \t])/i;

function check(seen: SeenCall): readonly Found[] {
  const found = [...strayOfCaller(seen), ...strayOfCallee(seen)];
  return found.length === 0 ? nothingFound : found;
}

function strayOfCaller(seen: SeenCall): readonly Found[] {
  const told = new Set<string>();
  const found: Found[] = [];
  for (const entry of seen.entries) {
    if (!beginsDialog(seen, entry) || !mayHold(seen.trace, entry, recordRoute)) continue;
    const behind = requestsBehind(seen, entry);
    const strays = behind.filter((one) => isRouteless(seen, one));
    const isLong = behind.length !== 0 && mayHold(seen.trace, entry, severalRecordRoutes);
    const answer = strays.length === 0 && !isLong ? undefined : routedAnswer(seen, entry);
    if (answer === undefined) continue;
    const key = `${seen.columns.fromTag[entry]} ${seen.columns.toTag[entry]} ${answer.sentBy}`;
    if (told.has(key)) continue;
    const stray = strays.find((one) => isStray(seen, one, answer));
    const one =
      stray === undefined
        ? lackingOfCaller(seen, behind, answer)
        : routeless(seen, stray, 'record-route-not-honoured.found', answer.header.value);
    if (one === undefined) continue;
    told.add(key);
    found.push({ ...one, related: () => [recordRoutePlace(seen, answer)] });
  }
  return found;
}

/** The route set of the called side is the Record-Route of the INVITE, whatever became of it in the 2xx (RFC 3261 §12.1.1). */
function strayOfCallee(seen: SeenCall): readonly Found[] {
  const told = new Set<number>();
  const found: Found[] = [];
  for (const called of requestsOfCallee(seen)) {
    const { entry: request } = called;
    const tag = seen.columns.fromTag[request] ?? 0;
    const isLong = called.openings.some((entry) => mayHold(seen.trace, entry, severalRecordRoutes));
    if (told.has(tag) || (!isLong && !isRouteless(seen, request))) continue;
    const invite = routedInvite(seen, called);
    if (invite === undefined) continue;
    const message = seen.message(request);
    const one =
      firstHeader(message, 'route') === undefined
        ? routeless(seen, request, 'record-route-not-honoured.callee', invite.header.value)
        : lacking(seen, request, seen.message(invite.entry), 'record-route-not-honoured.callee-partly');
    if (one === undefined) continue;
    told.add(tag);
    found.push({ ...one, related: () => [routedInvitePlace(seen, invite)] });
  }
  return found;
}

function routeless(seen: SeenCall, request: number, messageId: Found['messageId'], routes: string): Found {
  const args = { method: seen.trace.facts(request).method ?? '', route: routes };
  return { index: request, span: seen.headline(request), messageId, args, remedies: () => [] };
}

/** What a client does in the first request with a Route it does in all of the dialog. */
function lackingOfCaller(seen: SeenCall, requests: readonly number[], answer: RoutedAnswer): Found | undefined {
  if (answer.uris.length < 2) return undefined;
  for (const request of requests) {
    const message = asSentBy(seen, request, answer.sentBy);
    if (message === undefined || firstHeader(message, 'route') === undefined) continue;
    return lacking(seen, request, seen.message(answer.entry), 'record-route-not-honoured.partly');
  }
  return undefined;
}

/** Returns what a request leaves out of the route that a message asks for, where it has some of it. */
function lacking(seen: SeenCall, request: number, asking: Message, messageId: Found['messageId']): Found | undefined {
  const message = seen.message(request);
  const header = firstHeader(message, 'route');
  const missing = missingRoutes(recordRoutesIn(asking), routesIn(message));
  if (header === undefined || missing.length === 0) return undefined;
  const { destination } = seen.trace.head(request);
  if (hasCutLine(seen.trace, request) || areNextHop(missing, destination)) return undefined;
  const args = { method: seen.trace.facts(request).method ?? '', route: missing.map(writtenIn).join(', ') };
  return { index: request, span: seen.place(request, header.valueSpan), messageId, args, remedies: () => [] };
}

function writtenIn({ uriText }: Address): string {
  return `<${uriText}>`;
}

function isRouteless({ trace }: SeenCall, entry: number): boolean {
  return !trace.isVerbatim(entry) || !mayHold(trace, entry, route);
}

function isStray(seen: SeenCall, entry: number, { sentBy }: RoutedAnswer): boolean {
  const message = asSentBy(seen, entry, sentBy);
  return message !== undefined && firstHeader(message, 'route') === undefined;
}
