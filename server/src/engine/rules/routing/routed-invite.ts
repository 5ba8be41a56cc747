import { hostOf } from '../../call/parties.ts';
import { contacts } from '../../sip/headers/contacts.ts';
import { recordRoute } from '../../sip/headers/record-route.ts';
import { vias, type ViaValue } from '../../sip/headers/vias.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import type { Header } from '../../sip/header.ts';
import { hasCutLine } from '../has-cut-line.ts';
import { isCutOff } from '../is-cut-off.ts';
import { mayHold } from '../may-hold.ts';
import type { Related } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/** An INVITE that opened a dialog, with Record-Route, as it came to the host that answered it. */
export interface RoutedInvite {
  readonly entry: number;
  readonly header: Header;
  /** The URIs as written, the first one next to the called side. */
  readonly uris: readonly string[];
}

const recordRoutes = /\nrecord-route[ \t]*:/i;

/** How many requests of one side of a dialog are looked at: what it does in these it does in all of them. */
const mostRequests = 8;

/** A request that the called side sent in a dialog, and the INVITEs with Record-Route that may have opened it. */
export interface CalledRequest {
  readonly entry: number;
  readonly openings: readonly number[];
}

/** Returns the first requests of each called side whose INVITE came with Record-Route; CANCEL has no route of its own. */
export function requestsOfCallee(seen: SeenCall): readonly CalledRequest[] {
  const { method, fromTag, toTag, cancel, invite } = seen.columns;
  const openings = new Map<number, number[]>();
  const looked = new Map<number, number>();
  const found: CalledRequest[] = [];
  for (const entry of seen.entries) {
    const key = method[entry] ?? 0;
    const [from, to] = [fromTag[entry] ?? 0, toTag[entry] ?? 0];
    if (key === 0 || key === cancel || from === 0) continue;
    if (key === invite && to === 0 && mayHold(seen.trace, entry, recordRoutes)) {
      const known = openings.get(from);
      if (known === undefined) openings.set(from, [entry]);
      else if (known.length < mostRequests) known.push(entry);
    }
    const ofCaller = to === 0 ? undefined : openings.get(to);
    const count = looked.get(from) ?? 0;
    if (ofCaller === undefined || mostRequests <= count) continue;
    looked.set(from, count + 1);
    found.push({ entry, openings: ofCaller });
  }
  return found;
}

/**
 * Returns the INVITE with Record-Route whose route the sender of a request has to take; undefined where none proves to have reached this
 * sender itself. Its own answer does, whose Contact names the host and port of the only Via of the request, or, where the log names both
 * ends, that the request comes from where the INVITE went.
 */
export function routedInvite(seen: SeenCall, { entry: request, openings }: CalledRequest): RoutedInvite | undefined {
  if (isCutOff(seen.trace, request)) return undefined;
  const [via, ...others] = vias(seen.message(request));
  if (via === undefined || others.length !== 0) return undefined;
  for (const entry of openings.toReversed()) {
    if (request <= entry || hasCutLine(seen.trace, entry)) continue;
    const message = seen.message(entry);
    const header = firstHeader(message, 'record-route');
    if (header === undefined || !reached(seen, entry, request, via)) continue;
    return { entry, header, uris: recordRoute(message).map(({ uriText }) => uriText) };
  }
  return undefined;
}

function reached(seen: SeenCall, invite: number, request: number, via: ViaValue): boolean {
  const contact = ownContact(seen, invite, request);
  if (contact?.host === undefined || contact.host.toLowerCase() !== via.host.toLowerCase()) return false;
  const { destination } = seen.trace.head(invite);
  const { source } = seen.trace.head(request);
  if (destination !== undefined && source !== undefined) {
    if (destination === source) return true;
    if (hostOf(destination) !== hostOf(source)) return false;
  }
  return portOf(contact) === portOf(via);
}

function portOf({ port }: { readonly port?: number }): number {
  return port ?? 5060;
}

/** Returns the Contact of a response that the sender of a request gave to the INVITE on the same hop. */
function ownContact(
  seen: SeenCall,
  invite: number,
  request: number,
): { readonly host?: string; readonly port?: number } | undefined {
  const { columns, entries } = seen;
  for (const entry of entries) {
    const status = columns.status[entry] ?? 0;
    if (entry <= invite || status <= 100 || 299 < status || columns.toTag[entry] !== columns.fromTag[request]) continue;
    if (columns.cseqMethod[entry] !== columns.invite || columns.cseqNumber[entry] !== columns.cseqNumber[invite])
      continue;
    if (columns.viaBranch[entry] !== columns.viaBranch[invite]) continue;
    const uri = contacts(seen.message(entry))[0]?.uri;
    if (uri !== undefined) return uri;
  }
  return undefined;
}

/** Returns the place that asks for the route. */
export function routedInvitePlace(seen: SeenCall, { entry, header }: RoutedInvite): Related {
  return {
    index: entry,
    span: seen.place(entry, header.span),
    labelId: 'record-route-of-invite',
    args: { route: header.value },
  };
}
