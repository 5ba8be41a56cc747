import { hostOf } from '../../call/parties.ts';
import { headerValues } from '../../sip/header-values.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import type { ParameterPart, ViaPart } from '../../sip/values/header-value.ts';
import { stretchOf } from '../../text/text-source.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { addressKind } from './address-kind.ts';
import { namesLocalOnly } from './names-local-only.ts';

/**
 * A response whose top Via says that its request came from elsewhere than the log shows. Said of public addresses only: between two
 * networks an address is changed on the way, and the log may stand on either side. Over a stream the response goes back on the connection
 * of its request (RFC 3261 §18.2.2), and logs name the socket that listens instead of the one that has connected.
 */
export const receivedRportMismatch: CallRule = Object.freeze({
  id: 'received-rport-mismatch',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3581', section: '4' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  for (const { requests, responses } of seen.transactions) {
    const [request] = requests;
    const [response] = responses;
    if (request === undefined || response === undefined) continue;
    const line = viaLine(seen, response);
    if (line !== undefined && (!told.test(line) || streamVia.test(line))) continue;
    if (namesLocalOnly(seen.trace, request)) continue;
    const { source } = seen.trace.head(request);
    if (source === undefined || addressKind(hostOf(source)) !== 'public') continue;
    if (line !== undefined && isRight(line, source)) continue;
    const one = mismatch(seen, response, source);
    // One server says the same of all requests of a call.
    if (one !== undefined) return [{ ...one, related: () => [requestPlace(seen, request)] }];
  }
  return nothingFound;
}

const told = /;[ \t]*(?:received|rport)[ \t]*=/i;

const streamVia = /^v(?:ia)?[ \t]{0,8}:[ \t]{0,8}SIP[ \t]{0,8}\/[ \t]{0,8}2\.0[ \t]{0,8}\/[ \t]{0,8}(?!UDP\b)/i;

/** How far a response is looked at, in characters. */
const longestLook = 600;

/** Returns the line behind the status line where it is a Via with one value, as in nearly all responses; undefined where it is not. */
function viaLine({ trace }: SeenCall, response: number): string | undefined {
  if (!trace.isVerbatim(response)) return undefined;
  const { start, end } = trace.messageSpan(response);
  const text = stretchOf(trace.text, start, Math.min(end, start + longestLook));
  const from = text.indexOf('\n') + 1;
  const line = text.slice(from, text.indexOf('\n', from));
  return /^v(?:ia)?:/i.test(line) && !line.includes(',') ? line : undefined;
}

/** Tells at a glance that a Via tells the source of its request. */
function isRight(line: string, source: string): boolean {
  const received = /;received=([^;,\s]+)/i.exec(line)?.[1];
  const rport = /;rport=(\d+)/i.exec(line)?.[1];
  return (
    (received === undefined || received === hostOf(source)) && (rport === undefined || source.endsWith(`:${rport}`))
  );
}

function requestPlace(seen: SeenCall, request: number): ReturnType<NonNullable<Found['related']>>[number] {
  const method = seen.trace.facts(request).method ?? '';
  return { index: request, span: seen.headline(request), labelId: 'request', args: { method } };
}

function mismatch(seen: SeenCall, response: number, source: string): Found | undefined {
  const via = topVia(seen, response);
  if (via?.host === undefined || via.transport?.text.toUpperCase() !== 'UDP') return undefined;
  const received = parameterOf(via, 'received');
  const host = bare(received?.value ?? via.host.text);
  const actual = bare(hostOf(source));
  const common = { index: response, remedies: () => [] };
  if (received !== undefined && host !== actual) {
    if (addressKind(host) !== 'public') return undefined;
    const args = { told: received.value ?? '', source };
    const span = seen.place(response, received.span);
    return { ...common, span, messageId: 'received-rport-mismatch.address', args };
  }
  const rport = parameterOf(via, 'rport');
  const port = /:(\d{1,5})$/.exec(source)?.[1];
  const isSame = host === actual && rport?.value !== undefined && port !== undefined && /^\d{1,5}$/.test(rport.value);
  if (!isSame || rport === undefined || Number(rport.value) === Number(port)) return undefined;
  const span = seen.place(response, rport.span);
  return { ...common, span, messageId: 'received-rport-mismatch.port', args: { told: rport.value ?? '', source } };
}

function topVia(seen: SeenCall, entry: number): ViaPart | undefined {
  const header = firstHeader(seen.message(entry), 'via');
  const [first] = header === undefined ? [] : headerValues(header);
  return first?.kind === 'via' ? first : undefined;
}

function parameterOf({ parameters }: ViaPart, wanted: string): ParameterPart | undefined {
  return parameters.find(({ name }) => name === wanted);
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
}
