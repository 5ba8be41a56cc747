import type { Span } from '../../text/span.ts';
import type { Header } from '../header.ts';
import { headersNamed } from '../headers-named.ts';
import type { Message } from '../message.ts';
import { parameter, parseParameters, type Parameter } from '../parameters.ts';
import { splitOutsideQuotes } from '../split-outside-quotes.ts';
import { trimmedSpan } from '../trimmed-span.ts';
import { valueSpan } from '../value-span.ts';

/** One value of a Via header (RFC 3261 §20.42). A part that cannot be read is empty or absent; the value still counts. */
export interface ViaValue {
  /** `SIP/2.0` with blanks removed; empty when it cannot be read. */
  readonly protocol: string;
  /** In upper case: UDP, TCP, TLS, WS, ... */
  readonly transport: string;
  /** `host` or `host:port` as written, blanks removed. */
  readonly sentBy: string;
  /** As written, an IPv6 address in its brackets. */
  readonly host: string;
  readonly port?: number;
  readonly branch?: string;
  readonly received?: string;
  /** '' when present without a value (RFC 3581 §3). */
  readonly rport?: string;
  readonly span: Span;
  readonly parameters: readonly Parameter[];
}

/** Returns every value of every Via header, the top one first. */
export function vias(message: Pick<Message, 'headers'>): readonly ViaValue[] {
  return headersNamed(message, 'via').flatMap(readVias);
}

function readVias(header: Header): readonly ViaValue[] {
  const values: ViaValue[] = [];
  for (const piece of splitOutsideQuotes(header.value, ',')) {
    const place = trimmedSpan(header.value, piece.start, piece.end);
    if (place.start !== place.end) values.push(readVia(header, place));
  }
  return values;
}

function readVia(header: Header, place: Span): ViaValue {
  const text = header.value.slice(place.start, place.end);
  const semicolon = text.indexOf(';');
  const parameters = semicolon === -1 ? [] : parseParameters(text.slice(semicolon + 1));
  const head = readHead(semicolon === -1 ? text : text.slice(0, semicolon));
  return {
    ...head,
    ...readHostPort(head.sentBy),
    ...present('branch', parameters),
    ...present('received', parameters),
    ...present('rport', parameters),
    span: valueSpan(header, place.start, place.end),
    parameters,
  };
}

/** RFC 4475 §3.1.1.1 puts blanks around the slashes, so the transport ends at the first blank behind its own name. */
function readHead(head: string): Pick<ViaValue, 'protocol' | 'transport' | 'sentBy'> {
  const name = head.indexOf('/');
  const version = name === -1 ? -1 : head.indexOf('/', name + 1);
  if (version === -1) return { protocol: '', transport: '', sentBy: withoutBlanks(head) };
  const behind = head.slice(version + 1).trim();
  const blank = behind.search(/[ \t]/);
  const transport = blank === -1 ? behind : behind.slice(0, blank);
  const sentBy = blank === -1 ? '' : withoutBlanks(behind.slice(blank));
  return { protocol: withoutBlanks(head.slice(0, version)), transport: transport.toUpperCase(), sentBy };
}

function withoutBlanks(text: string): string {
  return text.replace(/[ \t]/g, '');
}

const portPattern = /^\d{1,10}$/;

function readHostPort(sentBy: string): Pick<ViaValue, 'host' | 'port'> {
  const hostEnd = sentBy.startsWith('[') ? sentBy.indexOf(']') + 1 : sentBy.indexOf(':');
  // Two colons without brackets are a bare IPv6 address (RFC 5118 §4.5), in which no port can be told.
  if (hostEnd <= 0 || sentBy.includes(':', hostEnd + 1)) return { host: sentBy };
  const port = sentBy.slice(hostEnd + 1);
  const host = sentBy.slice(0, hostEnd);
  return portPattern.test(port) ? { host, port: Number(port) } : { host };
}

function present<Name extends 'branch' | 'received' | 'rport'>(
  name: Name,
  parameters: readonly Parameter[],
): { readonly [Key in Name]?: string } {
  const value = parameter({ parameters }, name);
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: string });
}
