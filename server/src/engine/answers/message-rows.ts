import type { RepeatKind } from '../call/repeats.ts';
import type { Trace } from '../log/trace.ts';
import { bodyOctets } from '../sip/body/body-text.ts';
import { readSipfrag } from '../sip/body/sipfrag.ts';
import { contacts } from '../sip/headers/contacts.ts';
import { contentLength } from '../sip/headers/content-length.ts';
import type { Message } from '../sip/message.ts';
import { placeIn } from './line-index-of.ts';
import type { QuickContent } from './quick-content.ts';
import { quickContent } from './quick-content.ts';
import { shownColumn } from './shown-column.ts';
import { utf8Text } from './utf8-text.ts';

/** One logged message as `sip-lens messages --format ndjson` prints it. What is unknown is absent. */
export interface MessageRow {
  readonly file: string;
  /** In a capture's file: the number of the frame that completed the message, 1-based; the lines of such a file tell nobody anything. */
  readonly frame?: number;
  /** 1-based, the line of the start line. */
  readonly line: number;
  /** 1-based, the line of the message's last character. */
  readonly endLine: number;
  /** 1-based, in UTF-16 units where the text is UTF-8 or UTF-16, else in octets; only where the start line does not begin its line. */
  readonly column?: number;
  readonly kind: 'request' | 'response';
  readonly method?: string;
  readonly requestUri?: string;
  readonly status?: number;
  readonly reason?: string;
  readonly callId?: string;
  readonly cseqNumber?: number;
  readonly cseqMethod?: string;
  readonly viaBranch?: string;
  readonly fromTag?: string;
  readonly toTag?: string;
  /** The URIs of all Contacts in the order of the message; `*` for the wildcard. */
  readonly contacts?: readonly string[];
  readonly contentLength?: number;
  /** The length that agrees with Content-Length where a lost CR leaves two, else the length as stored. */
  readonly bodyOctets?: number;
  readonly time?: string;
  readonly source?: string;
  readonly destination?: string;
  readonly transport?: string;
  readonly format: string;
  /**
   * What the message is to an earlier one: `retransmission`, `duplicate` (the log shows one message twice), `repeat` (which of the
   * two cannot be told), `hop-copy` (on another hop) or `fork` (sent somewhere else as well). `of` is the line
   * of its start line, `ofFrame` its frame in a capture. Only where it was asked for.
   */
  readonly repeats?: { readonly kind: RepeatKind; readonly of: number; readonly ofFrame?: number };
  /** The outcome that a NOTIFY tells: not a message of its own. */
  readonly sipfrag?: { readonly line: number; readonly status: number };
}

/**
 * Yields one row for each logged message, in the order of the text; copies and retransmissions are not merged. `linesBefore` is how
 * many lines stand before the text.
 */
export function* messageRows(trace: Trace, file: string, linesBefore = 0): Generator<MessageRow, void> {
  for (let index = 0; index < trace.count; index += 1) yield messageRow(trace, index, file, linesBefore);
}

/** Returns the row of one message; `linesBefore` is how many lines stand before the text. */
export function messageRow(trace: Trace, index: number, file: string, linesBefore: number): MessageRow {
  const { start, end } = trace.messageSpan(index);
  const place = placeIn(trace, start);
  const quick = quickContent(trace, index);
  const told = quick === undefined ? toldBy(trace, trace.message(index), linesBefore) : toldQuickly(quick);
  return {
    file,
    line: place.line + linesBefore,
    endLine: placeIn(trace, Math.max(start, end - 1)).line + linesBefore,
    ...(place.column === 1 ? {} : { column: shownColumn(trace, start, place.column) }),
    ...told.startLine,
    ...namesOf(trace, index),
    ...told.content,
    ...headOf(trace, index),
    format: trace.formatId(index),
    ...told.sipfrag,
  };
}

/** The fields for which a message must be read. */
interface ToldByMessage {
  readonly startLine: StartLineFields;
  readonly content: Partial<MessageRow>;
  readonly sipfrag: Partial<MessageRow> | undefined;
}

function toldBy(trace: Trace, message: Message, linesBefore: number): ToldByMessage {
  return {
    startLine: startLineOf(trace, message),
    content: contentOf(trace, message),
    sipfrag: sipfragOf(trace, message, linesBefore),
  };
}

function toldQuickly({
  startLine,
  contacts: uris,
  contentLength: stated,
  bodyOctets: octets,
}: QuickContent): ToldByMessage {
  const content = {
    ...(uris.length === 0 ? undefined : { contacts: uris }),
    ...(stated === undefined ? undefined : { contentLength: stated }),
    bodyOctets: octets,
  };
  return { startLine, content, sipfrag: undefined };
}

type StartLineFields = Pick<MessageRow, 'kind' | 'method' | 'requestUri' | 'status' | 'reason'>;

function startLineOf(trace: Trace, message: Message): StartLineFields {
  const line = message.startLine;
  const { unit } = trace.text;
  // A broken start line still tells which of the two it tried to be; what it fails to tell stays absent.
  if (line.kind === 'malformed') return { kind: /^\s*SIP\b/i.test(line.text) ? 'response' : 'request' };
  if (line.kind === 'response') {
    const reason = unlessEmpty('reason', utf8Text(line.reason, unit));
    return { kind: 'response', status: line.status, ...reason };
  }
  return { kind: 'request', method: line.method, requestUri: utf8Text(line.requestUri, unit) };
}

function namesOf(trace: Trace, index: number): Partial<MessageRow> {
  const { callId, cseqNumber, cseqMethod, viaBranch, fromTag, toTag } = trace.facts(index);
  const { unit } = trace.text;
  return {
    ...unlessEmpty('callId', utf8Text(callId, unit)),
    ...(cseqNumber === undefined ? undefined : { cseqNumber }),
    ...unlessEmpty('cseqMethod', utf8Text(cseqMethod, unit)),
    ...unlessEmpty('viaBranch', utf8Text(viaBranch, unit)),
    ...unlessEmpty('fromTag', utf8Text(fromTag, unit)),
    ...unlessEmpty('toTag', utf8Text(toTag, unit)),
  };
}

function unlessEmpty(name: keyof MessageRow, value: string): Partial<MessageRow> | undefined {
  return value === '' ? undefined : { [name]: value };
}

function contentOf(trace: Trace, message: Message): Partial<MessageRow> {
  const stated = contentLength(message);
  const { asStored, withCrlf } = bodyOctets(message, trace.text.unit);
  const octets = stated !== undefined && stated === withCrlf ? withCrlf : asStored;
  const uris = contacts(message).map((contact) => utf8Text(contact.uriText, trace.text.unit));
  return {
    ...(uris.length === 0 ? {} : { contacts: uris }),
    ...(stated === undefined ? {} : { contentLength: stated }),
    ...(octets === undefined ? {} : { bodyOctets: octets }),
  };
}

function headOf(trace: Trace, index: number): Partial<MessageRow> {
  const { frame, time, source, destination, transport } = trace.head(index);
  return {
    ...(frame === undefined ? {} : { frame }),
    ...(time === undefined ? {} : { time: time.iso }),
    ...(source === undefined ? {} : { source }),
    ...(destination === undefined ? {} : { destination }),
    ...(transport === undefined ? {} : { transport }),
  };
}

function sipfragOf(trace: Trace, message: Message, linesBefore: number): Partial<MessageRow> {
  const fragment = readSipfrag(message);
  if (fragment === undefined) return {};
  const { line } = placeIn(trace, message.wire.toSource(fragment.span.start));
  return { sipfrag: { line: line + linesBefore, status: fragment.status } };
}
