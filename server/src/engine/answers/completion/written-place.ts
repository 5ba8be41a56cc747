import { separator } from '../../log/separated-parts.ts';
import type { Trace } from '../../log/trace.ts';
import { contentType } from '../../sip/headers/content-type.ts';
import { lineAt, type Line } from '../../sip/line-at.ts';
import type { Message } from '../../sip/message.ts';
import { parseMessage } from '../../sip/parse-message.ts';
import { readStartLine } from '../../sip/read-start-line.ts';
import { plainWire } from '../../sip/wire.ts';
import { lengthOf, stretchOf } from '../../text/text-source.ts';

/** So many characters before and behind the cursor are looked at, whatever the length of the file. */
const reach = 32 * 1024;

/** The text around a cursor. */
export interface WrittenPlace {
  /** The stretch that was looked at. */
  readonly chars: string;
  /** Where the stretch begins in the text. */
  readonly base: number;
  /** The cursor, and where its line begins, as offsets of the stretch. */
  readonly at: number;
  readonly lineStart: number;
  /** What stands before the cursor on its line, and behind it. */
  readonly before: string;
  readonly behind: string;
  /** The message whose start line stands above the cursor's line; undefined where a new one may begin. */
  readonly written: WrittenMessage | undefined;
}

/** A message that is being written. */
export interface WrittenMessage {
  readonly message: Message;
  /** Where it begins, as an offset of the stretch. */
  readonly start: number;
  /** Whether the cursor's line is left out of it, because it is empty and more header fields follow: offsets behind it are less. */
  readonly isLineLeftOut: boolean;
}

/**
 * Returns what is written around an offset, in lines as they stand, because a message that is being written is often none yet for
 * the scanner. Undefined where too much text stands between the start line and the cursor.
 */
export function writtenPlace(trace: Trace, offset: number): WrittenPlace | undefined {
  const base = Math.max(0, offset - reach);
  const chars = stretchOf(trace.text, base, Math.min(lengthOf(trace.text), offset + reach));
  const at = offset - base;
  const lineStart = at === 0 ? 0 : chars.lastIndexOf('\n', at - 1) + 1;
  const line = lineAt(chars, lineStart, chars.length);
  const end = Math.max(at, line.end);
  const around = { chars, base, at, lineStart, before: chars.slice(lineStart, at), behind: chars.slice(at, end) };
  const above = lineAbove(chars, lineStart);
  if (above === undefined) return base === 0 ? { ...around, written: undefined } : undefined;
  if (above.isSeparator) return { ...around, written: undefined };
  return { ...around, written: messageFrom(trace, around, above.start) };
}

interface Above {
  readonly start: number;
  readonly isSeparator: boolean;
}

/** Returns the nearest line above that is a start line or separates two messages. */
function lineAbove(chars: string, lineStart: number): Above | undefined {
  let end = lineStart;
  while (0 < end) {
    const start = end < 2 ? 0 : chars.lastIndexOf('\n', end - 2) + 1;
    const isSeparator = chars.startsWith(separator, start);
    if (isSeparator || isStartLine(chars, start)) return { start, isSeparator };
    end = start;
  }
  return undefined;
}

/** The longest start line that is recognised as one, in characters. */
const longestStartLine = 4096;

function isStartLine(chars: string, start: number): boolean {
  const line = lineAt(chars, start, chars.length);
  if (longestStartLine < line.end - line.start) return false;
  const text = chars.slice(line.start, line.end);
  return /^[A-Z]/i.test(text) && text.includes('SIP/') && readStartLine(text, 0).kind !== 'malformed';
}

function messageFrom(
  trace: Trace,
  { chars, base, lineStart }: Pick<WrittenPlace, 'chars' | 'base' | 'lineStart'>,
  nearest: number,
): WrittenMessage {
  const outer = quotingStart(trace, base, nearest);
  const start = outer ?? nearest;
  const line = lineAt(chars, lineStart, chars.length);
  const end = outer === undefined ? endOf(chars, line.next) : chars.length;
  const isLeftOut = isLineToBe(chars, line);
  const text = isLeftOut ? chars.slice(start, line.start) + chars.slice(line.next, end) : chars.slice(start, end);
  return { message: parseMessage(plainWire(text, base + start)), start, isLineLeftOut: isLeftOut };
}

/** An empty line that a header field is about to be written on is not the one that ends the header fields: more of them follow. */
function isLineToBe(chars: string, line: Line): boolean {
  if (chars.slice(line.start, line.end).trim() !== '') return false;
  const below = lineAt(chars, line.next, chars.length);
  const text = chars.slice(below.start, Math.min(below.end, below.start + longestStartLine));
  return line.next < chars.length && (text === '' || /^[\w.!%*+`'~-]{1,200}[ \t]*:/.test(text));
}

/** A start line may stand in the body of a message that reports another one: then that message is meant. */
function quotingStart(trace: Trace, base: number, nearest: number): number | undefined {
  const index = trace.indexAt(base + nearest);
  if (index === undefined) return undefined;
  const { start } = trace.messageSpan(index);
  if (base + nearest <= start || start < base) return undefined;
  return /^(?:message|multipart)\//.test(contentType(trace.message(index))?.mediaType ?? '') ? start - base : undefined;
}

/** Returns where the next message, or a separator, begins at or behind `from`. */
function endOf(chars: string, from: number): number {
  let start = from;
  while (start < chars.length) {
    if (chars.startsWith(separator, start) || isStartLine(chars, start)) return start;
    start = lineAt(chars, start, chars.length).next;
  }
  return chars.length;
}
