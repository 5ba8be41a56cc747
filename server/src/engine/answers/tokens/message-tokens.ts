import { bodyOf } from '../../sip/body/body-of.ts';
import type { Body } from '../../sip/body/body.ts';
import { headerValues, valuesOfText } from '../../sip/header-values.ts';
import type { Header } from '../../sip/header.ts';
import type { Message } from '../../sip/message.ts';
import type { Sdp } from '../../sip/sdp/sdp.ts';
import type { StartLine } from '../../sip/start-line.ts';
import type { HeaderValue, Part, UriPart } from '../../sip/values/header-value.ts';
import type { TextSource } from '../../text/text-source.ts';
import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import type { NameKind } from '../rename/name-place.ts';
import { namesInMessage } from '../rename/names-in-message.ts';
import { statusKind } from './token-kinds.ts';
import type { TokenKind } from './token-kinds.ts';

/** A stretch of a message that is one thing, in wire offsets. */
export interface WireToken {
  readonly kind: TokenKind;
  readonly span: Span;
}

/** Returns the tokens of a message, in no certain order; those of its body, too. */
export function messageTokens(message: Message, unit: TextSource['unit']): readonly WireToken[] {
  const tokens: WireToken[] = [];
  addStartLine(message.startLine, tokens);
  addHeaders(message.headers, tokens);
  for (const name of namesInMessage(message)) {
    const kind = kindOfName[name.kind];
    if (kind !== undefined) tokens.push({ kind, span: name.span });
  }
  const body = bodyOf(message, unit);
  if (body !== undefined) addBody(body, tokens);
  return tokens;
}

/** A URI is shown part by part. */
const kindOfName: Readonly<Record<NameKind, TokenKind | undefined>> = {
  'call-id': 'sipCallId',
  tag: 'sipTag',
  branch: 'sipBranch',
  uri: undefined,
};

function addStartLine(line: StartLine | undefined, tokens: WireToken[]): void {
  if (line?.kind === 'request') {
    tokens.push({ kind: 'sipMethod', span: line.methodSpan });
    const [value] = valuesOfText(line.requestUri, 'address');
    if (value?.kind === 'address' && value.uri !== undefined) addUri(value.uri, line.requestUriSpan.start, tokens);
  }
  const kind = line?.kind === 'response' ? statusKind(line.status) : undefined;
  if (line?.kind === 'response' && kind !== undefined) {
    const end = line.reasonSpan.start < line.reasonSpan.end ? line.reasonSpan.end : line.statusSpan.end;
    tokens.push({ kind, span: span(line.statusSpan.start, end) });
  }
}

function addHeaders(headers: readonly Header[], tokens: WireToken[]): void {
  for (const header of headers) {
    tokens.push({ kind: 'sipHeader', span: header.nameSpan });
    for (const value of headerValues(header)) addValue(value, tokens);
  }
}

function addValue(value: HeaderValue, tokens: WireToken[]): void {
  switch (value.kind) {
    case 'address':
      if (value.uri !== undefined) addUri(value.uri, 0, tokens);
      break;
    case 'via':
      addPart('sipHost', value.host, 0, tokens);
      addPart('sipPort', value.port, 0, tokens);
      break;
    case 'cseq':
    case 'rack':
      addPart('sipMethod', value.method, 0, tokens);
      break;
    default:
      break;
  }
}

function addUri(uri: UriPart, base: number, tokens: WireToken[]): void {
  addPart('sipScheme', uri.scheme, base, tokens);
  addPart('sipUser', uri.user, base, tokens);
  addPart('sipHost', uri.host ?? uri.opaque, base, tokens);
  addPart('sipPort', uri.port, base, tokens);
}

function addPart(kind: TokenKind, part: Part | undefined, base: number, tokens: WireToken[]): void {
  if (part !== undefined) tokens.push({ kind, span: span(base + part.span.start, base + part.span.end) });
}

function addBody(body: Body, tokens: WireToken[]): void {
  if (body.kind === 'sdp') addSdp(body.sdp, tokens);
  if (body.kind === 'multipart') {
    for (const part of body.parts) {
      addHeaders(part.headers, tokens);
      addBody(part.body, tokens);
    }
  }
  if (body.kind === 'sip') {
    addStartLine(body.fragment.startLine, tokens);
    addHeaders(body.fragment.headers, tokens);
  }
}

function addSdp(sdp: Sdp, tokens: WireToken[]): void {
  for (const { lines } of [sdp.session, ...sdp.media]) {
    for (const line of lines) tokens.push({ kind: 'sdpType', span: span(line.span.start, line.span.start + 1) });
  }
}
