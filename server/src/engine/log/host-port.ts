import { isDigitCode } from './character-classes.ts';

/** tcpdump names the port of a service unless it is told not to (IANA). */
const servicePorts: ReadonlyMap<string, string> = new Map([
  ['sip', '5060'],
  ['sip-tls', '5061'],
  ['sips', '5061'],
]);

/** Returns `host:port` with an IPv6 host in brackets, or undefined; `::1:5075` is how ngrep prints one. */
export function hostPort(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const hasBracket = text.startsWith('[');
  const bracketed = hasBracket ? /^(\[[^\]]+\])(?::(\d+))?$/.exec(text) : null;
  if (bracketed !== null) return joinedHostPort(bracketed[1], bracketed[2]);
  const colon = text.lastIndexOf(':');
  // Most are written as they are told: one colon, and digits behind it.
  if (colon < 0 || (!hasBracket && text.indexOf(':') === colon && isDigitCode(text.charCodeAt(colon + 1)))) return text;
  return joinedHostPort(text.slice(0, colon), text.slice(colon + 1));
}

/** Returns a host and the number of a port as one text. */
export function joinedHostPort(host: string | undefined, port: string | undefined): string | undefined {
  if (host === undefined) return undefined;
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  const name = bare.includes(':') ? `[${bare}]` : bare;
  return port === undefined ? name : `${name}:${servicePorts.get(port) ?? port}`;
}
