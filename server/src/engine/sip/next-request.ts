import { octetsOf } from '../text/octets.ts';
import type { TextSource } from '../text/text-source.ts';
import { bodyOctets, bodyText } from './body/body-text.ts';
import { isDraftOf, type DraftHeader } from './draft-header.ts';
import type { Header } from './header.ts';
import type { ContactValue } from './headers/contacts.ts';
import { contentLength } from './headers/content-length.ts';
import { cseq } from './headers/cseq.ts';
import { to } from './headers/to.ts';
import type { Message } from './message.ts';
import type { NextRequestRemark, RemarkSet } from './next-request-remark.ts';
import { ownVia } from './own-via.ts';
import { parameter } from './parameters.ts';
import { requestUriOf } from './request-uri-of.ts';
import { withUriHeaders } from './with-uri-headers.ts';

/** A request as text with CRLF line ends, and what to know about it. */
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
 * Returns the request that a conforming client sends next when `response` (a 3xx) redirects `request` to `contact`
 * (RFC 3261 §8.1.3.4). The To stays as the request has it: without a tag outside a dialog, with tag and Route inside one
 * (§12.2.1.2). A 305 keeps the Request-URI and routes through the Contact.
 */
export function nextRequest(
  request: Message,
  response: Message,
  contact: ContactValue,
  options: NextRequestOptions,
): NextRequest {
  const remarks: RemarkSet = new Set();
  const isUseProxy = response.startLine.kind === 'response' && response.startLine.status === 305;
  const target = contact.uri === undefined ? contact.uriText : requestUriOf(contact.uri);
  remarkOnTarget(contact, remarks);
  const { method, requestUri } = startOf(request);
  const via = ownVia(request, contact, options.branch, remarks);
  const kept = [via, ...keptHeaders(request, method, isUseProxy, remarks)];
  const applied = isUseProxy
    ? withProxyRoute(kept, contact, target)
    : withUriHeaders(kept, contact.uri?.headers ?? [], remarks);
  const { body, length } = bodyOf(request, options.unit ?? 'utf16', remarks);
  const lines = withLength(applied, length).map(({ name, value }) => `${name}: ${value}`.trimEnd());
  const startLine = `${method} ${isUseProxy ? requestUri : target} SIP/2.0`;
  return { text: [startLine, ...lines, '', body].join('\r\n'), remarks: [...remarks] };
}

function remarkOnTarget(contact: ContactValue, remarks: RemarkSet): void {
  const uri = contact.uri;
  if (uri === undefined || uri.kind === 'other') remarks.add('target-is-not-sip');
  else if (parameter(uri, 'method') !== undefined) remarks.add('method-parameter-ignored');
}

function startOf(request: Message): { readonly method: string; readonly requestUri: string } {
  if (request.startLine.kind === 'request') return request.startLine;
  return { method: cseq(request)?.method ?? 'INVITE', requestUri: to(request)?.uriText ?? '' };
}

/** Left out because the new request has its own. */
const replaced: ReadonlySet<string> = new Set(['via', 'cseq', 'content-length']);

const droppedWithRemark: ReadonlyMap<string, NextRequestRemark> = new Map([
  ['authorization', 'credentials-dropped'],
  ['proxy-authorization', 'credentials-dropped'],
  ['identity', 'identity-signature-dropped'],
  ['identity-info', 'identity-signature-dropped'],
  ['record-route', 'record-route-dropped'],
]);

const identityHeaders: ReadonlySet<string> = new Set([
  'p-asserted-identity',
  'p-preferred-identity',
  'remote-party-id',
]);

function keptHeaders(
  request: Message,
  method: string,
  isUseProxy: boolean,
  remarks: RemarkSet,
): readonly DraftHeader[] {
  const target = to(request);
  const isInDialog = target !== undefined && parameter(target, 'tag') !== undefined;
  const sequence = nextCseq(request, method, remarks);
  const drafted: DraftHeader[] = [];
  for (const header of request.headers) {
    const remark = droppedWithRemark.get(header.name);
    if (remark !== undefined) remarks.add(remark);
    else if (header.name === 'route' && isUseProxy && !isInDialog) remarks.add('route-replaced');
    else if (header.name === 'cseq' && !drafted.includes(sequence)) drafted.push(sequence);
    else if (!replaced.has(header.name)) drafted.push(asWritten(header, remarks));
  }
  return drafted.includes(sequence) ? drafted : [...drafted, sequence];
}

function asWritten(header: Header, remarks: RemarkSet): DraftHeader {
  if (identityHeaders.has(header.name)) remarks.add('identity-headers-kept');
  return { name: header.writtenName, value: header.value };
}

function nextCseq(request: Message, method: string, remarks: RemarkSet): DraftHeader {
  const old = cseq(request);
  if (old === undefined) remarks.add('cseq-unreadable');
  return { name: 'CSeq', value: `${(old?.number ?? 0) + 1} ${method}` };
}

/** The proxy of a 305 comes before the route set that the dialog already has. */
function withProxyRoute(
  headers: readonly DraftHeader[],
  contact: ContactValue,
  target: string,
): readonly DraftHeader[] {
  const isLoose = contact.uri !== undefined && parameter(contact.uri, 'lr') !== undefined;
  const route: DraftHeader = { name: 'Route', value: `<${target}${isLoose ? '' : ';lr'}>` };
  const [via, ...others] = headers;
  return via === undefined ? [route] : [via, route, ...others];
}

interface DraftBody {
  readonly body: string;
  /** In octets; undefined when neither text nor request tell. */
  readonly length: number | undefined;
}

/** A body whose length shows that it stands as it was sent stays so; else its bare line feeds get their CR back. */
function bodyOf(request: Message, unit: TextSource['unit'], remarks: RemarkSet): DraftBody {
  const stored = bodyText(request);
  const isAsSent = contentLength(request) === bodyOctets(request, unit).asStored;
  const body = isAsSent ? stored : stored.replace(/\r?\n/g, '\r\n');
  const length = octetsOf(body, unit);
  if (length === undefined) remarks.add('length-unknown');
  return { body, length: length ?? contentLength(request) };
}

function withLength(headers: readonly DraftHeader[], length: number | undefined): readonly DraftHeader[] {
  const others = headers.filter((header) => !isDraftOf(header, 'content-length'));
  return length === undefined ? others : [...others, { name: 'Content-Length', value: String(length) }];
}
