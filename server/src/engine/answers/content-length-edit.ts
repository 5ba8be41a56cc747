import type { Trace } from '../log/trace.ts';
import { headersNamed } from '../sip/headers-named.ts';
import type { Header } from '../sip/header.ts';
import type { Message } from '../sip/message.ts';
import type { SpanEdit } from './span-edit.ts';
import { writtenMessage } from './written-message.ts';
import { writtenBody, writtenLength } from './written-body.ts';

/**
 * Returns the edit that makes the Content-Length right of the message in whose body an offset of the text stands, in a `.sip` file;
 * undefined where it is right, where none stands there, and everywhere else: a log is evidence.
 */
export function contentLengthEdit(trace: Trace, offset: number): SpanEdit | undefined {
  const index = lastStartingBefore(trace, offset);
  const message = index < 0 ? undefined : writtenMessage(trace, index);
  const header = message === undefined ? undefined : onlyContentLength(message);
  if (message === undefined || header === undefined) return undefined;
  const body = writtenBody(trace, index, message);
  if (body === undefined || offset < body.start || body.end < offset || saysNone(message, header)) return undefined;
  const length = writtenLength(body, declaredBy(header));
  if (length === undefined || header.value === String(length)) return undefined;
  const start = message.wire.toSource(header.valueStart);
  const isGlued = header.valueStart === header.valueEnd && message.wire.text.charAt(header.valueStart - 1) === ':';
  const span = { start, end: start + header.valueEnd - header.valueStart };
  return { span, newText: `${isGlued ? ' ' : ''}${length}` };
}

/** Tells whether a message says that it has no body: what stands behind it is a note, or the beginning of another one. */
export function saysNone(message: Message, { value }: Header): boolean {
  return value === '0' && !message.headers.some(({ name }) => name === 'content-type');
}

/** Returns the one Content-Length of a message whose value is a number, or nothing yet; undefined for every other. */
export function onlyContentLength(message: Message): Header | undefined {
  const [header, second] = headersNamed(message, 'content-length');
  return second === undefined && header !== undefined && /^\d{0,9}$/.test(header.value) ? header : undefined;
}

/** Returns the number that a Content-Length declares, or undefined where none stands there. */
export function declaredBy(header: Header): number | undefined {
  return header.value === '' ? undefined : Number(header.value);
}

/** Returns the last message that begins at or before an offset, or -1. */
export function lastStartingBefore(trace: Trace, offset: number): number {
  let low = -1;
  let high = trace.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (trace.messageSpan(middle).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
