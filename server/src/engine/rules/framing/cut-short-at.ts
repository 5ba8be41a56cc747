import type { Trace } from '../../log/trace.ts';
import { headerFields } from '../../reference/header-fields.ts';
import type { Header } from '../../sip/header.ts';
import { span, type Span } from '../../text/span.ts';
import { lengthOf } from '../../text/text-source.ts';
import { restOfPart } from '../surroundings.ts';
import type { SeenMessage } from '../seen-message.ts';
import { isCutShort } from './is-cut-short.ts';
import { textBefore, textBehind } from './stands-alone.ts';

/** Where a bare message ends in the middle of a line. */
export interface CutShort {
  /** In offsets of the text that was analysed. */
  readonly place: Span;
  readonly written: string;
  /** The header field that has lost its end; undefined where not even its name is whole. */
  readonly header: Header | undefined;
}

/** Returns where a message that stands as its writer left it ends in the middle of a line of its headers; undefined where it does not. */
export function cutShortAt(seen: SeenMessage): CutShort | undefined {
  const { headers, body, wire } = seen.message;
  const { length } = wire.text;
  if (!seen.isBare || body.start < length || /\n\r?\n$/.test(wire.text.slice(-3))) return undefined;
  const behind = seen.ask(textBehind);
  if (seen.ask(textBefore) !== '') return undefined;
  if (behind !== '') return leftOver(seen, behind);
  if (!isCutShort(seen)) return undefined;
  const end = wire.text.trimEnd().length;
  const lineStart = wire.text.lastIndexOf('\n', end - 1) + 1;
  const last = headers.at(-1);
  return {
    place: seen.place(span(lineStart, Math.min(end, length))),
    written: wire.text.slice(lineStart, end),
    header: last !== undefined && lineStart <= last.start ? last : undefined,
  };
}

/** The beginning of the name of a header field, which the framing does not take for a line of the message. */
function leftOver(seen: SeenMessage, text: string): CutShort | undefined {
  const { trace, index } = seen;
  const { end } = trace.messageSpan(index);
  if (!/^[A-Za-z][A-Za-z-]{0,30}$/.test(text)) return undefined;
  const isLast = seen.ask(lengthBehind) === text.length;
  // In a part of a file a word of somebody may stand there, with a line end behind it.
  if (!isLast && !(isBeginningOfName(text) && seen.ask(isLastInPart))) return undefined;
  return { place: span(end, end + text.length), written: text, header: undefined };
}

/** How many characters stand behind a message. */
function lengthBehind(trace: Trace, index: number): number {
  return lengthOf(trace.text) - trace.messageSpan(index).end;
}

function isBeginningOfName(text: string): boolean {
  const written = text.toLowerCase();
  return headerFields.some(({ name }) => name.startsWith(written));
}

/** Tells whether one line stands between a message and a line of `###`. */
function isLastInPart(trace: Trace, index: number): boolean {
  if (trace.text.hasSeparators !== true) return false;
  const rest = restOfPart(trace, index, longestRest);
  const isAtEnd = trace.messageSpan(index).end + rest.length === lengthOf(trace.text);
  return !isAtEnd && /^[^\s][^\n]*\n$/.test(rest);
}

const longestRest = 80;
