import { octetsOf } from '../text/octets.ts';
import type { TextSource } from '../text/text-source.ts';
import { bodyOctets, bodyText } from './body/body-text.ts';
import { displayName } from './header-name.ts';
import type { Header } from './header.ts';
import type { ContactValue } from './headers/contacts.ts';
import { contentLength } from './headers/content-length.ts';
import { cseq } from './headers/cseq.ts';
import { to } from './headers/to.ts';
import { vias } from './headers/vias.ts';
import type { Message } from './message.ts';
import { parameter } from './parameters.ts';
import { requestUriOf } from './request-uri-of.ts';
import { splitOutsideQuotes } from './split-outside-quotes.ts';
import { withUriHeaders, type DraftHeader, type UriHeaderRemark } from './with-uri-headers.ts';

/** What a reader of the drafted request should know. */
export type NextRequestRemark =
  | UriHeaderRemark
  /** Authorization or Proxy-Authorization was left out: it is bound to the old target. */
  | 'credentials-dropped'
  /** Identity was left out: its signature covers the old target. */
  | 'identity-signature-dropped'
  /** Headers that state who calls (P-Asserted-Identity, ...) are kept; they are for the old trust domain. */
  | 'identity-headers-kept'
  /** The Contact asks for a method; RFC 3261 §8.1.3.4 leaves it out. */
  | 'method-parameter-ignored'
  /** Record-Route was left out: a proxy had added it. */
  | 'record-route-dropped'
  /** 305: the Route of the original request gave way to the proxy that the Contact names. */
  | 'route-replaced'
  /** The Via states the transport that the Contact asks for; its port may need a change. */
  | 'transport-changed'
  /** The Contact is not a URI that SIP sends to. */
  | 'target-is-not-sip'
  /** A placeholder stands where the request had no readable Via or CSeq. */
  | 'via-missing'
  | 'cseq-unreadable'
  /** The body holds characters that could not be decoded, so that its length is not certain. */
  | 'length-unknown';

/** A request in text, CRLF line ends, and what to know about it. */
export interface NextRequest {
  readonly text: string;
  readonly remarks: readonly NextRequestRemark[];
}

export interface NextRequestOptions {
  /** The new branch, with its `z9hG4bK`. */
  readonly branch: string;
  /** The unit of the text that was analysed; an editor's document when absent. */
  readonly unit?: TextSource['unit'];
}

/**
 * Returns the request that a conforming client sends next when `response` (a 3xx) redirects `request` to `contact`:
 * RFC 3261 §8.1.3.4, inside a dialog §12.2.1.2 (tags and Route kept). A 305 keeps the Request-URI and routes through the
 * Contact. `request` must be a request; of any other message only the headers are used.
 */
export function nextRequest(
  request: Message,
  response: Message,
  contact: ContactValue,
  options: NextRequestOptions,
): NextRequest {
  const remarks = new Set<NextRequestRemark>();
  const isUseProxy = response.startLine.kind === 'response' && response.startLine.status === 305;
  const target = contact.uri === undefined ? contact.uriText : requestUriOf(contact.uri);
  remarkTarget(contact, remarks);
  const { method, requestUri } = startOf(request);
  const kept = keptHeaders(request, { method, contact, branch: options.branch, isUseProxy, remarks });
  const routed = isUseProxy ? withProxyRoute(kept, target) : kept;
  const named = isUseProxy ? routed : withUriHeaders(routed, contact.uri?.headers ?? [], remarks);
  const { body, length } = bodyOf(request, options.unit ?? 'utf16', remarks);
  const lines = withLength(named, length).map(({ name, value }) => `${name}: ${value}`.trimEnd());
  const startLine = `${method} ${isUseProxy ? requestUri : target} SIP/2.0`;
  return { text: [startLine, ...lines, '', body].join('\r\n'), remarks: [...remarks] };
}

function remarkTarget(contact: ContactValue, remarks: Set<NextRequestRemark>): void {
  const uri = contact.uri;
  if (uri === undefined || uri.kind === 'other') remarks.add('target-is-not-sip');
  else if (parameter(uri, 'method') !== undefined) remarks.add('method-parameter-ignored');
}

function startOf(request: Message): { readonly method: string; readonly requestUri: string } {
  if (request.startLine.kind === 'request') return request.startLine;
  return { method: cseq(request)?.method ?? 'INVITE', requestUri: to(request)?.uriText ?? '' };
}

interface Change {
  readonly method: string;
  readonly contact: ContactValue;
  readonly branch: string;
  readonly isUseProxy: boolean;
  readonly remarks: Set<NextRequestRemark>;
}

const identityHeaders: ReadonlySet<string> = new Set(['p-asserted-identity', 'p-preferred-identity', 'remote-party-id']);

function keptHeaders(request: Message, change: Change): readonly DraftHeader[] {
  const isInDialog = hasToTag(request);
  const headers = request.headers.flatMap((header) => keptHeader(header, isInDialog, change));
  return [viaHeader(request, change), ...headers, ...(hasHeader(request, 'cseq') ? [] : [cseqHeader(request, change)])];
}

function hasToTag(request: Message): boolean {
  const target = to(request);
  return target !== undefined && parameter(target, 'tag') !== undefined;
}

function hasHeader(request: Message, name: string): boolean {
  return request.headers.some((header) => header.name === name);
}

function keptHeader(header: Header, isInDialog: boolean, change: Change): readonly DraftHeader[] {
  const same: DraftHeader = { name: header.writtenName, value: header.value };
  switch (header.name) {
    case 'via':
      return [];
    case 'authorization':
    case 'proxy-authorization':
      change.remarks.add('credentials-dropped');
      return [];
    case 'identity':
    case 'identity-info':
      change.remarks.add('identity-signature-dropped');
      return [];
    case 'record-route':
      change.remarks.add('record-route-dropped');
      return [];
    case 'route':
      if (!change.isUseProxy || isInDialog) return [same];
      change.remarks.add('route-replaced');
      return [];
    case 'to':
      return [isInDialog ? same : same];
    case 'cseq':
      return [cseqHeaderOf(header, change)];
    default:
      if (identityHeaders.has(header.name)) change.remarks.add('identity-headers-kept');
      return [same];
  }
}

function cseqHeader(request: Message, change: Change): DraftHeader {
  const value = cseq(request);
  if (value === undefined) change.remarks.add('cseq-unreadable');
  return { name: 'CSeq', value: `${(value?.number ?? 0) + 1} ${change.method}` };
}

function cseqHeaderOf(header: Header, change: Change): DraftHeader {
  const value = cseq({ headers: [header] });
  if (value === undefined) change.remarks.add('cseq-unreadable');
  return { name: header.writtenName, value: `${(value?.number ?? 0) + 1} ${change.method}` };
}
