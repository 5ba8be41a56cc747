import type { Trace } from '../../src/engine/log/trace.ts';
import { bodyOf } from '../../src/engine/sip/body/body-of.ts';
import { headerValues } from '../../src/engine/sip/header-values.ts';
import type { Message } from '../../src/engine/sip/message.ts';
import { requestUri } from '../../src/engine/sip/request-uri.ts';
import type { Span } from '../../src/engine/text/span.ts';
import type { TextSource } from '../../src/engine/text/text-source.ts';

/** Throws unless every span of every entry stands where it may: in the text, in its message, in what it is a part of. */
export function checkSpans(trace: Trace): void {
  const { length } = trace.text.chars;
  let before = 0;
  for (let index = 0; index < trace.count; index += 1) {
    const entry = trace.entrySpan(index);
    const message = trace.messageSpan(index);
    inside(entry, { start: 0, end: length }, `the entry ${index} in the text`);
    inside(message, entry, `the message ${index} in its entry`);
    if (message.start < before && !packetFormats.has(trace.formatId(index)))
      throw new Error(`the message ${index} begins before the end of the one before it`);
    before = message.end;
    checkMessage(trace.message(index), packetFormats.has(trace.formatId(index)) ? undefined : message, index, length);
    checkBody(trace.message(index), trace.text.unit, index);
    trace.head(index);
    trace.facts(index);
    if (
      message.start < message.end &&
      trace.indexAt(message.start) !== index &&
      trace.indexAt(message.start) !== index - 1
    )
      throw new Error(`at the start of the message ${index} stands ${trace.indexAt(message.start)}`);
  }
  for (const callId of trace.callIds) {
    if (trace.withCallId(callId).length === 0) throw new Error('a Call-ID has no message');
  }
}

/** The octets of a packet stand where a capture, a dump or a followed stream has them: segments may come in any order. */
const packetFormats: ReadonlySet<string> = new Set(['pcap', 'hex-dump', 'follow-stream']);

function checkMessage(message: Message, inOrder: Span | undefined, index: number, length: number): void {
  const { wire, ...rest } = message;
  const whole = { start: 0, end: wire.text.length };
  nested(rest, whole, `message ${index}`);
  // These are made when they are asked for, so that they are no properties of the message itself.
  nested([message.problems, requestUri(message)], whole, `what was read of message ${index}`);
  for (const header of message.headers) {
    nested([header.nameSpan, header.valueSpan], header.span, `${header.name} of message ${index}`);
    nested(headerValues(header), header.valueSpan, `the value of ${header.name} of message ${index}`);
  }
  const place = inOrder ?? { start: 0, end: length };
  let before = place.start;
  for (let offset = 0; offset <= wire.text.length; offset += 1) {
    const at = wire.toSource(offset);
    if (at < before || place.end < at)
      throw new Error(`wire offset ${offset} of message ${index} is at ${at}, not in ${before}..${place.end}`);
    const end = offset === wire.text.length ? at : wire.endOf(offset + 1);
    if (end < at || place.end < end)
      throw new Error(`wire offset ${offset} of message ${index} ends at ${end}, not in ${at}..${place.end}`);
    if (inOrder !== undefined) before = at;
  }
}

function checkBody(message: Message, unit: TextSource['unit'], index: number): void {
  nested(bodyOf(message, unit), message.body, `the body of message ${index}`);
}

/** Walks plain data: every span in it stands within the text, wherever the others stand. */
export function within(value: unknown, text: Span, name: string): void {
  if (isSpan(value)) inside(value, text, name);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) within(one, text, `${name}.${key}`);
}

/** Walks plain data: every span in it stands within the closest `span` around it. */
function nested(value: unknown, around: Span, name: string): void {
  if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) nested(one, around, `${name}[${at}]`);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (isSpan(value)) inside(value, around, name);
  const own = 'span' in value && isSpan(value.span) ? value.span : around;
  for (const [key, one] of Object.entries(value)) {
    // Where a value is broken is told beside what could be read of it.
    nested(one, key === 'span' || key === 'problems' ? around : own, `${name}.${key}`);
  }
}

function isSpan(value: unknown): value is Span {
  if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value)) return false;
  return typeof value.start === 'number' && typeof value.end === 'number';
}

function inside({ start, end }: Span, around: Span, what: string): void {
  if (Number.isInteger(start) && around.start <= start && start <= end && end <= around.end) return;
  throw new Error(`${what}: ${start}..${end} is not within ${around.start}..${around.end}`);
}
