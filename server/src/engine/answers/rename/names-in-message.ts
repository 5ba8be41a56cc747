import { bodyOf } from '../../sip/body/body-of.ts';
import type { Body } from '../../sip/body/body.ts';
import { headerValues } from '../../sip/header-values.ts';
import type { Header } from '../../sip/header.ts';
import type { Message } from '../../sip/message.ts';
import type { StartLine } from '../../sip/start-line.ts';
import type { HeaderValue, ParameterPart, UriPart } from '../../sip/values/header-value.ts';
import { span } from '../../text/span.ts';
import type { NamePlace } from './name-place.ts';
import { namesInUriHeader } from './names-in-uri-header.ts';

/** Returns every name of a message, those of a piece of SIP in its body included, in no certain order. */
export function namesInMessage(message: Message): readonly NamePlace[] {
  const names: NamePlace[] = [];
  const callId = callIdOf(message.headers) ?? '';
  addBlock(message.startLine, message.headers, callId, names);
  const body = bodyOf(message, 'utf16');
  if (body !== undefined) addBody(body, callId, names);
  return names;
}

function addBody(body: Body, callId: string, names: NamePlace[]): void {
  if (body.kind === 'multipart') for (const part of body.parts) addBody(part.body, callId, names);
  if (body.kind !== 'sip') return;
  const { startLine, headers } = body.fragment;
  // A fragment tells of the call in which it is sent, unless it names its own.
  addBlock(startLine, headers, callIdOf(headers) ?? callId, names);
}

function callIdOf(headers: readonly Header[]): string | undefined {
  return headers.find(({ name }) => name === 'call-id')?.value;
}

function addBlock(line: StartLine | undefined, headers: readonly Header[], callId: string, names: NamePlace[]): void {
  if (line?.kind === 'request') {
    const { requestUri: value, requestUriSpan } = line;
    names.push({ kind: 'uri', value, callId: '', span: requestUriSpan, form: 'plain', isWithoutHeaders: true });
  }
  for (const header of headers) for (const value of headerValues(header)) addValue(header.name, value, callId, names);
}

/** The parameters that hold a tag of the dialog which the value names: Replaces, Join, Target-Dialog, and Event for dialogs (RFC 4235 §3.2). */
const tagsOfDialog: ReadonlySet<string> = new Set(['to-tag', 'from-tag', 'local-tag', 'remote-tag']);

function addValue(header: string, value: HeaderValue, callId: string, names: NamePlace[]): void {
  switch (value.kind) {
    case 'word':
      addWord(header, value, names);
      break;
    case 'via':
      addParameters(value.parameters, 'branch', { kind: 'branch', callId }, names);
      break;
    case 'address':
      if (value.uri !== undefined) {
        const form = value.brackets === undefined ? 'unbracketed' : 'plain';
        addUri(value.uri, isOfParty(header) ? { form, isWithoutHeaders: true } : { form }, names);
      }
      if (isOfParty(header)) addParameters(value.parameters, 'tag', { kind: 'tag', callId }, names);
      break;
    case 'credentials':
      addParameters(value.parameters, 'uri', { kind: 'uri', callId: '' }, names);
      break;
    case 'token':
      if (header === 'event') addEvent(value.parameters, names);
      break;
    default:
      break;
  }
}

function addWord(header: string, value: Extract<HeaderValue, { kind: 'word' }>, names: NamePlace[]): void {
  const isCallId = header === 'call-id' || header === 'in-reply-to';
  const isDialog = header === 'replaces' || header === 'join' || header === 'target-dialog';
  if (value.word === undefined || (!isCallId && !isDialog)) return;
  const { text } = value.word;
  names.push({ kind: 'call-id', value: text, callId: '', span: value.word.span, form: 'plain' });
  if (isDialog) addTags(value.parameters, text, names);
}

function addEvent(parameters: readonly ParameterPart[], names: NamePlace[]): void {
  addParameters(parameters, 'call-id', { kind: 'call-id', callId: '' }, names);
  const callId = parameters.find(({ name }) => name === 'call-id')?.value;
  if (callId !== undefined) addTags(parameters, callId, names);
}

function addTags(parameters: readonly ParameterPart[], callId: string, names: NamePlace[]): void {
  for (const name of tagsOfDialog) addParameters(parameters, name, { kind: 'tag', callId }, names);
}

function addParameters(
  parameters: readonly ParameterPart[],
  name: string,
  what: Pick<NamePlace, 'kind' | 'callId'>,
  names: NamePlace[],
): void {
  for (const one of parameters) {
    if (one.name !== name || one.valueSpan === undefined || one.value === undefined || one.value === '') continue;
    const { start, end } = one.valueSpan;
    if (!one.isQuoted) names.push({ ...what, value: one.value, span: one.valueSpan, form: 'plain' });
    else if (start + 1 < end) names.push({ ...what, value: one.value, span: span(start + 1, end - 1), form: 'quoted' });
  }
}

function isOfParty(header: string): boolean {
  return header === 'from' || header === 'to';
}

function addUri(uri: UriPart, how: Pick<NamePlace, 'form' | 'isWithoutHeaders'>, names: NamePlace[]): void {
  if (uri.isUsable) names.push({ kind: 'uri', value: uri.text, callId: '', span: uri.span, ...how });
  for (const header of uri.headers) names.push(...namesInUriHeader(header));
}
