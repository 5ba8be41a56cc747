import { comparableCseq } from '../../call/link-columns.ts';
import { headersNamed } from '../../sip/headers-named.ts';
import { recordRoute } from '../../sip/headers/record-route.ts';
import { vias } from '../../sip/headers/vias.ts';
import type { Header } from '../../sip/header.ts';
import type { Message } from '../../sip/message.ts';
import { hasCutLine } from '../has-cut-line.ts';
import type { Related } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/** A 2xx with Record-Route as the caller received it: with his own Via only. */
export interface RoutedAnswer {
  readonly entry: number;
  /** Of his Via. */
  readonly sentBy: string;
  readonly header: Header;
  /** The URIs as written, the first one next to the side that answered last. */
  readonly uris: readonly string[];
}

/**
 * Tells whether an entry is a 2xx to an INVITE that began a dialog: only such a one makes the route set, which stays as it is from then on
 * (RFC 3261 §12.2).
 */
export function beginsDialog({ columns, entries }: SeenCall, answer: number): boolean {
  const status = columns.status[answer] ?? 0;
  if (status < 200 || 299 < status || columns.cseqMethod[answer] !== columns.invite) return false;
  if (columns.fromTag[answer] === 0 || columns.toTag[answer] === 0) return false;
  return entries.some((entry) => {
    return (
      entry < answer &&
      columns.method[entry] === columns.invite &&
      columns.toTag[entry] === 0 &&
      columns.cseqNumber[entry] === columns.cseqNumber[answer] &&
      columns.viaBranch[entry] === columns.viaBranch[answer]
    );
  });
}

/**
 * Returns the requests of the dialog behind its answer that come from the side of the caller; CANCEL has no route of its own. What has a
 * lower number was sent before, wherever a log that was put together from others has it: the ACK to a refusal has no route either.
 */
export function requestsBehind({ columns, entries }: SeenCall, answer: number): readonly number[] {
  const { method, fromTag, toTag, cancel } = columns;
  const first = comparableCseq(columns, answer);
  return entries.filter((entry) => {
    if (entry <= answer || method[entry] === 0 || method[entry] === cancel) return false;
    if (comparableCseq(columns, entry) < first) return false;
    return fromTag[entry] === fromTag[answer] && toTag[entry] === toTag[answer];
  });
}

/** Returns a 2xx that its caller received; undefined where it still has to pass a proxy, or has no Record-Route. */
export function routedAnswer(seen: SeenCall, entry: number): RoutedAnswer | undefined {
  if (hasCutLine(seen.trace, entry)) return undefined;
  const message = seen.message(entry);
  const [header] = headersNamed(message, 'record-route');
  const [via, ...others] = vias(message);
  if (header === undefined || via === undefined || others.length !== 0) return undefined;
  return { entry, sentBy: via.sentBy, header, uris: recordRoute(message).map(({ uriText }) => uriText) };
}

/** Returns a request that stands as this host sent it, with its own Via only; undefined for any other. */
export function asSentBy(seen: SeenCall, entry: number, sentBy: string): Message | undefined {
  const message = seen.message(entry);
  const [own, ...others] = vias(message);
  return others.length === 0 && own?.sentBy === sentBy ? message : undefined;
}

/** Returns the place that asks for the route. */
export function recordRoutePlace(seen: SeenCall, { entry, header }: RoutedAnswer): Related {
  return {
    index: entry,
    span: seen.place(entry, header.span),
    labelId: 'record-route',
    args: { route: header.value },
  };
}
