import { firstHeader } from '../../sip/headers-named.ts';
import { mayHold } from '../may-hold.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
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
 * A request in a dialog that leaves out the proxies which asked to stay on its way. Only what its sender itself has sent and received
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

function check(seen: SeenCall): readonly Found[] {
  const found = [...strayOfCaller(seen), ...strayOfCallee(seen)];
  return found.length === 0 ? nothingFound : found;
}

function strayOfCaller(seen: SeenCall): readonly Found[] {
  const told = new Set<string>();
  const found: Found[] = [];
  for (const entry of seen.entries) {
    if (!beginsDialog(seen, entry) || !mayHold(seen.trace, entry, recordRoute)) continue;
    const strays = requestsBehind(seen, entry).filter((one) => isRouteless(seen, one));
    const answer = strays.length === 0 ? undefined : routedAnswer(seen, entry);
    if (answer === undefined) continue;
    const key = `${seen.columns.fromTag[entry]} ${seen.columns.toTag[entry]} ${answer.sentBy}`;
    const request = told.has(key) ? undefined : strays.find((one) => isStray(seen, one, answer));
    if (request === undefined) continue;
    told.add(key);
    found.push({
      index: request,
      span: seen.headline(request),
      messageId: 'record-route-not-honoured.found',
      args: { method: seen.trace.facts(request).method ?? '', route: answer.header.value },
      related: () => [recordRoutePlace(seen, answer)],
      remedies: () => [],
    });
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
    if (told.has(tag) || !isRouteless(seen, request)) continue;
    const invite = routedInvite(seen, called);
    if (invite === undefined || firstHeader(seen.message(request), 'route') !== undefined) continue;
    told.add(tag);
    found.push({
      index: request,
      span: seen.headline(request),
      messageId: 'record-route-not-honoured.callee',
      args: { method: seen.trace.facts(request).method ?? '', route: invite.header.value },
      related: () => [routedInvitePlace(seen, invite)],
      remedies: () => [],
    });
  }
  return found;
}

function isRouteless({ trace }: SeenCall, entry: number): boolean {
  return !trace.isVerbatim(entry) || !mayHold(trace, entry, route);
}

function isStray(seen: SeenCall, entry: number, { sentBy }: RoutedAnswer): boolean {
  const message = asSentBy(seen, entry, sentBy);
  return message !== undefined && firstHeader(message, 'route') === undefined;
}
