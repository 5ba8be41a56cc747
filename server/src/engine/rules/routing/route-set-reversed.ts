import { hostOf } from '../../call/parties.ts';
import { route } from '../../sip/headers/route.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { mayHold } from '../may-hold.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { asSentBy, beginsDialog, recordRoutePlace, requestsBehind, routedAnswer } from './routed-answer.ts';
import { requestsOfCallee, routedInvite, routedInvitePlace } from './routed-invite.ts';

/**
 * A request whose Route has the proxies in the wrong order: the caller takes them in the other order than Record-Route has them, the
 * called side in the same.
 */
export const routeSetReversed: CallRule = Object.freeze({
  id: 'route-set-reversed',
  subject: 'call',
  scope: 'dialog',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '12.1.2' },
  check,
} as const satisfies CallRule);

/** Two URIs at least, in one header field or in two. */
const several = /\nrecord-route[ \t]*:[^\n]*,|\nrecord-route[ \t]*:[^\n]*\n(?:record-route|[ \t])/i;

const severalRoutes = /\nroute[ \t]*:[^\n]*,|\nroute[ \t]*:[^\n]*\n(?:route|[ \t])/i;

function check(seen: SeenCall): readonly Found[] {
  const ofCaller = reversedByCaller(seen);
  return ofCaller === nothingFound ? reversedByCallee(seen) : ofCaller;
}

function reversedByCaller(seen: SeenCall): readonly Found[] {
  for (const entry of seen.entries) {
    if (!beginsDialog(seen, entry) || !mayHold(seen.trace, entry, several)) continue;
    const answer = routedAnswer(seen, entry);
    if (answer === undefined) continue;
    const wrong = answer.uris.join('\n');
    if (wrong === answer.uris.toReversed().join('\n')) continue;
    for (const request of requestsBehind(seen, entry)) {
      const message = asSentBy(seen, request, answer.sentBy);
      const header = message === undefined ? undefined : firstHeader(message, 'route');
      if (message === undefined || header === undefined) continue;
      const routes = route(message);
      const [near] = routes;
      // What a client does in one request it does in all of the dialog.
      if (near === undefined || routes.map(({ uriText }) => uriText).join('\n') !== wrong) break;
      // Where the answer came from the first proxy, the proxies have written the list the wrong way round, and it leads there.
      if (hostOf(seen.trace.head(entry).source ?? '') === near.uri?.host?.toLowerCase()) break;
      return [
        {
          index: request,
          span: seen.place(request, header.valueSpan),
          messageId: 'route-set-reversed.found',
          args: { method: seen.trace.facts(request).method ?? '', first: near.uriText, last: answer.uris.at(-1) ?? '' },
          related: () => [recordRoutePlace(seen, answer)],
          remedies: () => [],
        },
      ];
    }
  }
  return nothingFound;
}

/** Only a list that is the whole of Record-Route, turned round, is told: what else a Route may hold says nothing about its order. */
function reversedByCallee(seen: SeenCall): readonly Found[] {
  for (const called of requestsOfCallee(seen)) {
    const { entry: request } = called;
    if (!mayHold(seen.trace, request, severalRoutes)) continue;
    const invite = routedInvite(seen, called);
    const header = invite === undefined ? undefined : firstHeader(seen.message(request), 'route');
    if (invite === undefined || header === undefined) continue;
    const routes = route(seen.message(request));
    const [near] = routes;
    const [first] = invite.uris;
    const written = routes.map(({ uriText }) => uriText).join('\n');
    const wrong = invite.uris.toReversed().join('\n');
    if (near === undefined || first === undefined || written !== wrong || wrong === invite.uris.join('\n')) continue;
    // Where the INVITE came from the proxy that stands last, the proxies have written the list the wrong way round.
    if (hostOf(seen.trace.head(invite.entry).source ?? '') === near.uri?.host?.toLowerCase()) continue;
    return [
      {
        index: request,
        span: seen.place(request, header.valueSpan),
        messageId: 'route-set-reversed.callee',
        args: { method: seen.trace.facts(request).method ?? '', first: near.uriText, last: first },
        related: () => [routedInvitePlace(seen, invite)],
        remedies: () => [],
      },
    ];
  }
  return nothingFound;
}
