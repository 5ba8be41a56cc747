import { requestOf } from '../call/request-of.ts';
import type { Trace } from '../log/trace.ts';
import { bodyOctets, bodyText } from '../sip/body/body-text.ts';
import type { Header } from '../sip/header.ts';
import { contentLength } from '../sip/headers/content-length.ts';
import { cseq } from '../sip/headers/cseq.ts';
import { vias, type ViaValue } from '../sip/headers/vias.ts';
import type { Message } from '../sip/message.ts';
import { parseUri, type Uri } from '../sip/uri.ts';
import { requestedHeaders, type RequestedHeader } from './contact-uri-headers.ts';
import { newBranch } from './new-branch.ts';
import { requestUriOf } from './request-uri-of.ts';

/** What a draft is for: to follow a 3xx, to place an emergency call, to use another service. */
export type DraftVariant = 'follow' | 'emergency' | 'alternative';

/** What has to be said about a draft before it: render has the words. */
export type DraftNote = 'do-not-send' | 'identity-from-contact' | 'several-vias' | 'credentials-dropped';

/** The request that a conforming client sends next, as lines. */
export interface RequestDraft {
  readonly method: string;
  readonly requestUri: string;
  readonly notes: readonly DraftNote[];
  /** The start line and the header lines, without line ends. */
  readonly lines: readonly string[];
  /** The body of the first request with CRLF line ends; '' when it has none. */
  readonly body: string;
}

/**
 * Returns the request that a client sends after the response `index` (RFC 3261 §8.1.3.4): the first request again with
 * the target as Request-URI, CSeq + 1 and a new branch; a 305 keeps the Request-URI and adds a Route to the proxy.
 * Undefined when the trace lacks the first request, or the target cannot be a Request-URI (mailto, http, a bad URI).
 */
export function requestDraft(
  trace: Trace,
  index: number,
  variant: DraftVariant,
  target: string,
): RequestDraft | undefined {
  const first = requestOf(trace, index);
  const uri = parseUri(target);
  if (first === undefined || uri === undefined || uri.kind === 'other') return undefined;
  const request = trace.message(first);
  if (request.startLine.kind !== 'request') return undefined;
  const { method, requestUri, version } = request.startLine;
  const isProxy = trace.facts(index).status === 305 && variant === 'follow';
  const plan: Plan = { request, uri, variant, isProxy, requested: isProxy ? [] : requestedHeaders(uri) };
  const newUri = isProxy ? requestUri : requestUriOf(uri);
  return {
    method,
    requestUri: newUri,
    notes: notesOf(plan),
    lines: [`${method} ${newUri} ${version}`, ...headerLines(plan, trace.text.unit)],
    body: bodyText(request).replace(/\r\n|\r|\n/g, '\r\n'),
  };
}

interface Plan {
  readonly request: Message;
  readonly uri: Uri;
  readonly variant: DraftVariant;
  readonly isProxy: boolean;
  readonly requested: readonly RequestedHeader[];
}

const credentials: ReadonlySet<string> = new Set(['authorization', 'proxy-authorization', 'identity', 'identity-info']);

function notesOf(plan: Plan): readonly DraftNote[] {
  const notes: DraftNote[] = [];
  if (plan.variant === 'emergency') notes.push('do-not-send');
  if (plan.requested.some((one) => one.isIdentity)) notes.push('identity-from-contact');
  if (1 < vias(plan.request).length) notes.push('several-vias');
  if (plan.request.headers.some((header) => credentials.has(header.name))) notes.push('credentials-dropped');
  return notes;
}

function headerLines(plan: Plan, unit: Parameters<typeof bodyOctets>[1]): readonly string[] {
  const overwritten = new Set(plan.requested.map((one) => one.name));
  const lines: string[] = [viaLine(plan)];
  if (plan.isProxy) lines.push(`Route: ${routeTo(plan.uri)}`);
  for (const header of plan.request.headers) {
    if (dropped.has(header.name) || credentials.has(header.name) || overwritten.has(header.name)) continue;
    lines.push(`${header.writtenName}: ${valueFor(header, plan)}`);
  }
  for (const one of plan.requested) lines.push(`${one.spelling}: ${one.value}`);
  const octets = bodyOctets(plan.request, unit).withCrlf ?? contentLength(plan.request);
  return octets === undefined ? lines : [...lines, `Content-Length: ${octets}`];
}

/** The Vias are replaced by one, Record-Route is for proxies to add, and the length is counted anew. */
const dropped: ReadonlySet<string> = new Set(['via', 'record-route', 'content-length']);

function valueFor(header: Header, plan: Plan): string {
  switch (header.name) {
    case 'cseq': {
      const value = cseq(plan.request);
      return value === undefined ? header.value : `${value.number + 1} ${value.method}`;
    }
    case 'to':
      // RFC 6881 §9.2, ED-62 item 2: the To of an emergency call is the service URN as well.
      return plan.variant === 'emergency' ? `<${requestUriOf(plan.uri)}>` : header.value;
    case 'contact':
      // RFC 3261 §8.1.1.8: a sips Request-URI asks for a sips Contact.
      return plan.uri.kind === 'sips' ? header.value.replace(/\bsip:/gi, 'sips:') : header.value;
    default:
      return header.value;
  }
}

/** The client's own Via is the last one; the others were put on top by proxies. */
function viaLine(plan: Plan): string {
  const own = vias(plan.request).at(-1);
  const branch = newBranch(`${own?.branch ?? ''} ${plan.uri.text} ${plan.variant}`);
  if (own === undefined) return `Via: SIP/2.0/UDP invalid.invalid;branch=${branch}`;
  const others = own.parameters.filter((one) => one.name !== 'branch' && one.name !== 'received');
  const parameters = others.map((one) => {
    // The value of rport is the server's answer; the request asks with the bare name (RFC 3581 §3).
    return one.value === undefined || one.name === 'rport' ? `;${one.name}` : `;${one.name}=${one.value}`;
  });
  return `Via: SIP/2.0/${transportFor(plan, own)} ${own.sentBy};branch=${branch}${parameters.join('')}`;
}

function transportFor(plan: Plan, own: ViaValue): string {
  const asked = plan.uri.parameters.find((one) => one.name === 'transport')?.value?.toUpperCase();
  if (plan.uri.kind === 'sips') return asked === 'WS' || asked === 'WSS' ? 'WSS' : 'TLS';
  return asked !== undefined && /^(?:UDP|TCP|TLS|SCTP|WS|WSS)$/.test(asked) ? asked : own.transport;
}

function routeTo(proxy: Uri): string {
  const uri = requestUriOf(proxy);
  const isLoose = proxy.parameters.some((one) => one.name === 'lr');
  return `<${uri}${isLoose || (proxy.kind !== 'sip' && proxy.kind !== 'sips') ? '' : ';lr'}>`;
}
