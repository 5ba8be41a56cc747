import type { Trace } from '../log/trace.ts';
import { route } from '../sip/headers/route.ts';
import { withoutSeparators } from '../sip/tel-equality.ts';
import { areUrisEqual, comparableHost } from '../sip/uri-equality.ts';
import { comparable } from '../sip/uri-text.ts';
import type { Uri } from '../sip/uri.ts';
import { hostOf } from './parties.ts';
import { requestTarget, requestTargetKey } from './request-target.ts';

/** What is redirected: one response on one hop, and the request that it answers. */
export interface Redirected {
  readonly response: number;
  readonly status: number;
  readonly request: number;
  readonly targets: readonly Uri[];
}

/** An IPv4 address, or an IPv6 one in its brackets. */
const isAddress = /^(?:[\d.]+|\[.*\])$/;

/** Returns the place in the targets of what a request tries, or undefined for none. */
export function triedTarget(trace: Trace, redirected: Redirected, index: number): number | undefined {
  const uri = requestTarget(trace, index);
  if (uri === undefined) return undefined;
  const place = placeIn(trace, redirected.targets, requestTargetKey(trace, index), uri);
  if (0 <= place) return place;
  return redirected.status === 305 ? proxyOf(trace, redirected, index, uri) : undefined;
}

/** What was found of the targets that were asked for last, by the key of a Request-URI: a client asks for the same few. */
interface KnownPlaces {
  readonly targets: readonly Uri[];
  readonly places: Map<number, number>;
}

const latest = new WeakMap<Trace, KnownPlaces>();

/** Returns the place of a Request-URI in targets, or -1. */
function placeIn(trace: Trace, targets: readonly Uri[], key: number, uri: Uri): number {
  const kept = latest.get(trace);
  const { places } = kept?.targets === targets ? kept : begun(trace, targets);
  const known = places.get(key);
  if (known !== undefined) return known;
  // Some clients leave the headers of the Contact in the Request-URI, where RFC 3261 §19.1.1 has none.
  const bare = withoutHeaders(uri);
  const place = targets.findIndex((target) => areUrisEqual(target, bare) || isSameNumber(target, bare));
  places.set(key, place);
  return place;
}

function begun(trace: Trace, targets: readonly Uri[]): KnownPlaces {
  const made = { targets, places: new Map<number, number>() };
  latest.set(trace, made);
  return made;
}

/**
 * Returns the place of a target that a request has the user and the host of, or undefined. Clients write out a default port or
 * transport, drop `user=phone`, or read the parameters behind a bare Contact as those of its URI. Where the old Request-URI has
 * the same user and host, only the exact URI tells the two apart. Another port is another place.
 */
export function nearTarget(trace: Trace, { request, targets }: Redirected, index: number): number | undefined {
  const uri = requestTarget(trace, index);
  const original = requestTarget(trace, request);
  if (uri?.host === undefined || (original !== undefined && isSameUserAtHost(original, uri))) return undefined;
  const place = targets.findIndex(
    (target) => target.kind === uri.kind && isSameUserAtHost(target, uri) && portOf(target) === portOf(uri),
  );
  return 0 <= place ? place : undefined;
}

/** The default port of TLS depends on a parameter that such a client may have dropped, so that only its scheme counts. */
function portOf({ port, kind }: Uri): number {
  return port ?? (kind === 'sips' ? 5061 : 5060);
}

function isSameUserAtHost(a: Uri, b: Uri): boolean {
  return (
    comparable(a.user ?? '') === comparable(b.user ?? '') &&
    comparableHost(a.host ?? '') === comparableHost(b.host ?? '')
  );
}

/** RFC 3261 §19.1.6: a client that has no use for a tel URI sends its number as the user part of a SIP URI. */
function isSameNumber(target: Uri, uri: Uri): boolean {
  if (target.kind !== 'tel' || target.user === undefined || (uri.kind !== 'sip' && uri.kind !== 'sips')) return false;
  const number = uri.user?.split(';')[0];
  return number !== undefined && withoutSeparators(number) === withoutSeparators(target.user);
}

/** Returns a Contact URI as it becomes a Request-URI: whole, but without `method` and without headers (RFC 3261 §8.1.3.4). */
export function withoutHeaders(uri: Uri): Uri {
  if (uri.headers.length === 0 && !uri.parameters.some(({ name }) => name === 'method')) return uri;
  return { ...uri, headers: [], parameters: uri.parameters.filter(({ name }) => name !== 'method') };
}

/**
 * Returns 0, the place of the proxy of a 305, where a request may have gone there, or undefined.
 * In a text without addresses the old Request-URI in a new request of the same call is all that can be seen of a request
 * that went through the proxy of a 305; with addresses, that it went somewhere else than before: which address the name of
 * the proxy stands for only DNS knows.
 */
export function unaddressedProxy(trace: Trace, redirected: Redirected, index: number): number | undefined {
  if (redirected.status !== 305) return undefined;
  const { destination } = trace.head(index);
  const before = trace.head(redirected.request).destination;
  if (destination !== undefined && (before === undefined || hostOf(before) === hostOf(destination))) return undefined;
  const isNamed = redirected.targets.some(({ host }) => host !== undefined && !isAddress.test(host));
  if (destination !== undefined && !isNamed) return undefined;
  const original = requestTarget(trace, redirected.request);
  const uri = requestTarget(trace, index);
  if (original === undefined || uri === undefined || !areUrisEqual(original, uri)) return undefined;
  return redirected.targets.length === 0 || 0 < route(trace.message(index)).length ? undefined : 0;
}

/** A 305 may be followed with the old Request-URI, sent to the proxy or with a Route of the proxy. */
function proxyOf(trace: Trace, redirected: Redirected, index: number, uri: Uri): number | undefined {
  const original = requestTarget(trace, redirected.request);
  if (original === undefined || !areUrisEqual(original, uri)) return undefined;
  const { destination } = trace.head(index);
  const next = route(trace.message(index))[0]?.uri;
  const place = redirected.targets.findIndex((target) => {
    if (target.host === undefined) return false;
    if (destination !== undefined && hostOf(destination) === hostOf(target.host)) return true;
    return next !== undefined && areUrisEqual(next, target);
  });
  return 0 <= place ? place : undefined;
}
