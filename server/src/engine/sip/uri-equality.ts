import { IPv6 } from 'ipaddr.js';
import { headerName } from './header-name.ts';
import type { Parameter } from './parameters.ts';
import { areTelUrisEqual } from './tel-equality.ts';
import { comparable } from './uri-text.ts';
import type { Uri } from './uri.ts';

/**
 * Tells whether two URIs are equal: sip and sips by RFC 3261 §19.1.4 with RFC 5954 §4.1 for IPv6 addresses, tel by
 * RFC 3966 §4, urn by RFC 8141 §3.1 and RFC 5031 §4.4, others as text. Equality is not transitive (§19.1.4).
 */
export function areUrisEqual(a: Uri, b: Uri): boolean {
  if (a.scheme !== b.scheme) return false;
  switch (a.kind) {
    case 'sip':
    case 'sips':
      return areSipUrisEqual(a, b);
    case 'tel':
      return areTelUrisEqual(a, b);
    case 'urn':
      return comparableUrn(a.opaque) === comparableUrn(b.opaque);
    case 'other':
      return comparableOther(a.opaque) === comparableOther(b.opaque);
  }
}

/**
 * Tells whether two sip or sips URIs lead to the same place in practice: equal, or different only in that one states the
 * default port (5060, 5061 with TLS) or the default transport (udp for sip, tls or tcp for sips) and the other does not.
 * RFC 3261 §19.1.4 calls these different, because DNS may name another port or transport.
 */
export function isSamePlaceInPractice(a: Uri, b: Uri): boolean {
  if (areUrisEqual(a, b)) return haveSameParameters(a, b);
  // Most are of two users or two hosts, and no default makes them one.
  if (!areSameText(a.user, b.user) || comparableHost(a.host ?? '') !== comparableHost(b.host ?? '')) return false;
  const [plainA, plainB] = [withoutDefaults(a), withoutDefaults(b)];
  return areUrisEqual(plainA, plainB) && haveSameParameters(plainA, plainB);
}

/** Tells whether two URIs carry the same parameters, those included that §19.1.4 ignores (rn, npdi, cause, ...). */
export function haveSameParameters(a: Uri, b: Uri): boolean {
  return hasParametersOf(a, b) && hasParametersOf(b, a);
}

function areSipUrisEqual(a: Uri, b: Uri): boolean {
  return (
    a.port === b.port &&
    areSameText(a.user, b.user) &&
    areSameText(a.password, b.password) &&
    comparableHost(a.host ?? '') === comparableHost(b.host ?? '') &&
    doParametersMatch(a, b) &&
    comparableHeaders(a) === comparableHeaders(b)
  );
}

function areSameText(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && comparable(a) === comparable(b));
}

/** Returns a host in the form in which two spellings of one host are the same text. */
export function comparableHost(host: string): string {
  if (!host.startsWith('[')) return comparable(host).toLowerCase();
  // Three colons before an IPv4 address are what the grammar of RFC 3261 makes of two (RFC 5118 §4.10).
  const inner = host.slice(1, -1).replace(':::', '::');
  return IPv6.isValid(inner) ? `[${IPv6.parse(inner).toNormalizedString()}]` : host.toLowerCase();
}

/** The parameters that never match when only one URI has them. */
const neverIgnored: ReadonlySet<string> = new Set(['user', 'ttl', 'method', 'maddr', 'transport']);

function doParametersMatch(a: Uri, b: Uri): boolean {
  if (a.parameters.length === 0 && b.parameters.length === 0) return true;
  const [valuesA, valuesB] = [parameterValues(a.parameters), parameterValues(b.parameters)];
  for (const [name, value] of valuesA) {
    const other = valuesB.get(name);
    if (other === undefined ? neverIgnored.has(name) : other !== value) return false;
  }
  for (const name of neverIgnored) {
    if (valuesB.has(name) && !valuesA.has(name)) return false;
  }
  return true;
}

function hasParametersOf(a: Uri, b: Uri): boolean {
  if (b.parameters.length === 0) return true;
  const values = parameterValues(a.parameters);
  for (const [name, value] of parameterValues(b.parameters)) {
    if (values.get(name) !== value) return false;
  }
  return true;
}

/** A value keeps its `=`, so that `;lr` and `;lr=` stay apart. */
function parameterValues(parameters: readonly Parameter[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { name, value } of parameters) {
    const key = comparable(name).toLowerCase();
    if (!values.has(key)) values.set(key, value === undefined ? '' : `=${comparable(value).toLowerCase()}`);
  }
  return values;
}

function comparableHeaders(uri: Uri): string {
  if (uri.headers.length === 0) return '';
  const lines = uri.headers.map(({ name, value }) => {
    const full = headerName(comparable(name));
    const text = comparable(value);
    // RFC 3261 §7.3.1: values are case-insensitive unless quoted; a body is not a header field at all.
    const isExact = full === 'body' || text.includes('"') || text.includes('%22');
    return `${full}=${isExact ? text : text.toLowerCase()}`;
  });
  return lines.sort().join('&');
}

function comparableUrn(opaque = ''): string {
  const colon = opaque.indexOf(':');
  const namespace = opaque.slice(0, Math.max(0, colon)).toLowerCase();
  // RFC 5031 and RFC 9562 compare without regard to case; other namespaces decide for themselves.
  return namespace === 'service' || namespace === 'uuid'
    ? opaque.toLowerCase()
    : namespace + opaque.slice(Math.max(0, colon));
}

/** mailto, im and pres end in a domain, in which case does not matter. */
function comparableOther(opaque = ''): string {
  const at = opaque.indexOf('@');
  if (at === -1 || opaque.startsWith('//')) return opaque;
  const question = opaque.indexOf('?', at);
  const end = question === -1 ? opaque.length : question;
  return opaque.slice(0, at) + opaque.slice(at, end).toLowerCase() + opaque.slice(end);
}

function withoutDefaults(uri: Uri): Uri {
  if (uri.kind !== 'sip' && uri.kind !== 'sips') return uri;
  const transport = uri.parameters.find((one) => one.name === 'transport')?.value?.toLowerCase();
  const isSecure = uri.kind === 'sips' || transport === 'tls';
  const isDefaultTransport = uri.kind === 'sip' ? transport === 'udp' : transport === 'tls' || transport === 'tcp';
  const parameters = isDefaultTransport ? uri.parameters.filter((one) => one.name !== 'transport') : uri.parameters;
  const { port, ...rest } = uri;
  const defaultPort = isSecure ? 5061 : 5060;
  return port === undefined || port === defaultPort ? { ...rest, parameters } : { ...rest, port, parameters };
}
