import { readParameter, type Parameter } from './parameters.ts';
import type { Uri, UriHeader } from './uri.ts';

type SipParts = Pick<Uri, 'user' | 'password' | 'host' | 'port' | 'parameters' | 'headers'>;

/** Returns the parts of what stands behind `sip:` or `sips:`, or undefined when host or port cannot be read. */
export function parseSipParts(rest: string): SipParts | undefined {
  // The first @ ends the userinfo: the user may hold ; and ? itself (RFC 3261 §25.1), but never a bare @.
  const at = rest.indexOf('@');
  const place = parseHostPort(rest.slice(at + 1));
  if (place === undefined) return undefined;
  const { tail, ...hostPort } = place;
  return { ...(at === -1 ? {} : parseUserinfo(rest.slice(0, at))), ...hostPort, ...parseTail(tail) };
}

function parseUserinfo(userinfo: string): Pick<Uri, 'user' | 'password'> {
  const colon = userinfo.indexOf(':');
  if (colon === -1) return { user: userinfo };
  return { user: userinfo.slice(0, colon), password: userinfo.slice(colon + 1) };
}

interface HostPort {
  readonly host: string;
  readonly port?: number;
  readonly tail: string;
}

const portPattern = /^\d{1,10}$/;

function parseHostPort(text: string): HostPort | undefined {
  const hostEnd = text.startsWith('[') ? text.indexOf(']') + 1 : firstOf(text, ':;?', 0);
  const host = text.slice(0, hostEnd);
  if (!isHost(host)) return undefined;
  const tailStart = firstOf(text, ';?', hostEnd);
  const tail = text.slice(tailStart);
  if (hostEnd === tailStart) return { host, tail };
  const port = text.slice(hostEnd + 1, tailStart).trim();
  if (text.charCodeAt(hostEnd) !== 0x3a || !portPattern.test(port)) return undefined;
  return { host, port: Number(port), tail };
}

function firstOf(text: string, stops: string, start: number): number {
  let index = start;
  while (index < text.length && !stops.includes(text.charAt(index))) index += 1;
  return index;
}

const bracketedPattern = /^\[[0-9A-Fa-f:.]{2,64}(?:%[0-9A-Za-z._~%-]{1,64})?\]$/;
const forbiddenInHost = '<>"@,/\\[](){}=&$+!*\'`|^';

function isHost(host: string): boolean {
  if (host === '') return false;
  if (host.startsWith('[')) return bracketedPattern.test(host);
  for (let index = 0; index < host.length; index += 1) {
    if (host.charCodeAt(index) <= 0x20 || forbiddenInHost.includes(host.charAt(index))) return false;
  }
  return true;
}

function parseTail(tail: string): {
  readonly parameters: readonly Parameter[];
  readonly headers: readonly UriHeader[];
} {
  const question = tail.indexOf('?');
  const parameterText = question === -1 ? tail : tail.slice(0, question);
  const parameters = parameterText
    .split(';')
    .map(readParameter)
    .filter((one) => one !== undefined);
  const headers =
    question === -1
      ? []
      : tail
          .slice(question + 1)
          .split('&')
          .filter(isNotEmpty)
          .map(readHeader);
  return { parameters, headers };
}

function isNotEmpty(text: string): boolean {
  return text !== '';
}

function readHeader(text: string): UriHeader {
  const equals = text.indexOf('=');
  if (equals === -1) return { name: text, value: '' };
  return { name: text.slice(0, equals), value: text.slice(equals + 1) };
}
