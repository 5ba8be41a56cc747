import type { BodyEnds } from './body-ends.ts';
import type { BodyContext } from './body-walk.ts';
import { walkBody } from './body-walk.ts';
import { longestEnd } from './end-test.ts';
import type { HeaderBlock } from './header-block.ts';
import type { Layout } from './layout.ts';
import { firstLineLayout, longestPrefix, withoutPrefix } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';
import { emptyLine, readLine } from './logical-line.ts';
import { multipartEnd } from './multipart-end.ts';
import { behindPrefix } from './prefix-shape.ts';
import { isStartLineWithHeader } from './start-line-shape.ts';

/** Where a body ends, and how far the text was looked at to tell. Offsets of the text. */
export interface BodyEnd {
  readonly end: number;
  readonly reach: number;
}

/** The same, and whether the end is where the length says. */
export interface MeasuredEnd extends BodyEnd {
  /** True where the body is as long as declared, its line ends counted as stored or as CR LF. */
  readonly isDeclared: boolean;
}

/**
 * Returns where the body ends that begins where the headers end.
 * The declared length decides where it fits; a body that was cut by the log, or a length that is wrong, ends where the
 * log's own marks or the next message say so (RFC 3261 §18.3, §20.14).
 */
export function bodyEnd(context: BodyContext): MeasuredEnd {
  const { headers } = context;
  const declared = declaredLength(headers.values.contentLength);
  const hasNone = declared === 0 || (declared === undefined && headers.values.contentType === undefined);
  if (hasNone || !headers.isComplete) return { end: headers.end, reach: headers.reach, isDeclared: declared === 0 };
  const ends = walkBody(context, declared);
  const whole = declared !== undefined && ends.closing === -1 ? multipartEnd(context) : undefined;
  const reach = Math.max(headers.reach, ends.reach, whole?.reach ?? 0);
  if (whole !== undefined && whole.end !== -1) return { end: whole.end, reach, isDeclared: false };
  const end = declared === undefined ? shown(context, ends) : chosen(context, ends);
  const isDeclared = declared !== undefined && (end === ends.stored || end === ends.crlf);
  return { end, reach, isDeclared };
}

/** Returns the length that a Content-Length value declares, or undefined for a value that is no number. */
export function declaredLength(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : undefined;
}

/** Tells whether the body is of a kind that may hold whole messages. */
export function mayQuote(headers: HeaderBlock): boolean {
  return /^\s*(?:message|multipart|text)\//i.test(headers.values.contentType ?? '');
}

/** Returns where the declared length ends the body, or where the text shows its end when the length does not fit. */
function chosen(context: BodyContext, ends: BodyEnds): number {
  const { headers } = context;
  const ordered = headers.usesCrlf ? [ends.stored, ends.crlf] : [ends.crlf, ends.stored];
  const isQuoting = mayQuote(headers);
  const isWithin = (end: number): boolean =>
    ends.nextMessage === -1 || end <= ends.nextMessage || beginsMessage(context, end);
  const fits = ordered.filter((end) =>
    end <= ends.hard ? end !== -1 && (isQuoting || isWithin(end)) : isOverMark(ends, end) && isShownEnd(context, end),
  );
  const clean = fits.find((end) => isCleanEnd(context, end) && !isAgainstSdp(context, ends, end));
  if (clean !== undefined) return clean;
  // Where the log has changed the line ends and neither count fits, its own mark knows better than a wrong length.
  const isMarked = ends.nextMessage !== -1 || ends.hard < context.limit;
  const fallback = !ends.isSdp && (headers.usesCrlf || !isMarked) ? fits[0] : undefined;
  return fallback ?? shown(context, ends);
}

/** Tells whether more than the marks of a log stands between the first mark and `end`. */
function isOverMark(ends: BodyEnds, end: number): boolean {
  return ends.behindMark !== -1 && ends.behindMark < end;
}

/** Returns where the text itself shows the end: a closing delimiter, a line that is no SDP, the next message, the log's mark. */
function shown(context: BodyContext, ends: BodyEnds): number {
  if (ends.closing !== -1) return ends.closing;
  return trimmed(context, lowest(ends.foreign, lowest(ends.nextMessage, ends.hard)));
}

/** Tells whether an end of SDP lies behind a line that is none, or before one that is: the length was counted otherwise. */
function isAgainstSdp(context: BodyContext, ends: BodyEnds, end: number): boolean {
  if (!ends.isSdp) return false;
  if (ends.foreign !== -1 && ends.foreign < end) return true;
  if (context.headers.usesCrlf) return false;
  return /^\s*[a-z]=/.test(withoutPrefix(context.text.chars.slice(end, end + longestPrefix), context.layout));
}

/** What tcpdump puts behind what it could not read to its end, where the octets may have ended themselves. */
const cutMark = /^ \[\|\w{1,8}\]\r?(?:\n|$)/;

/**
 * Tells whether a message may end at `end`: behind a line end, where the count has met a line's end by more than chance, or
 * where nothing, a line end, a message, or the mark of a cut follows.
 */
function isCleanEnd(context: BodyContext, end: number): boolean {
  const { text, limit } = context;
  const next = text.chars.charCodeAt(end);
  return (
    limit <= end ||
    text.chars.charCodeAt(end - 1) === 10 ||
    next === 10 ||
    next === 13 ||
    (next === 32 && cutMark.test(text.chars.slice(end, end + 16))) ||
    beginsMessage(context, end)
  );
}

/** Tells whether a start line with a header behind it stands at `end`. */
function beginsMessage(context: BodyContext, end: number): boolean {
  const { text, limit, layout } = context;
  const line = emptyLine();
  const isAtLineHead = text.chars.charCodeAt(end - 1) === 10;
  readLine(text.chars, end, limit, isAtLineHead ? layout : firstLineLayout(layout), line);
  return line.kind === 'text' && isStartLineWithHeader(text.chars, line, limit, layout);
}

/**
 * Tells whether the log itself ends a message at `end`: behind empty lines, if any, the text is over, or a mark stands there,
 * or the line above one (a log's time, ngrep's row of hashes), or the next message. Only such an end lets a body quote marks.
 */
function isShownEnd(context: BodyContext, end: number): boolean {
  const { text, limit, layout, isEnd } = context;
  const isMark = (line: LogicalLine): boolean =>
    isEnd(text.chars, line.start, Math.min(line.end, line.start + longestEnd));
  if (beginsMessage(context, end)) return true;
  const line = emptyLine();
  const isAtLineHead = text.chars.charCodeAt(end - 1) === 10;
  readLine(text.chars, end, limit, isAtLineHead ? layout : firstLineLayout(layout), line);
  if (line.kind === 'text' && !isAtLineHead) return false;
  while (line.kind === 'blank') readLine(text.chars, line.next, limit, layout, line);
  if (line.kind !== 'text' || isMark(line) || isStartLineWithHeader(text.chars, line, limit, layout)) return true;
  readLine(text.chars, line.next, limit, layout, line);
  return line.kind === 'text' && isMark(line);
}

/** Takes the empty lines at the end off: logs put them between messages. */
function trimmed(context: BodyContext, end: number): number {
  const { text, headers, layout } = context;
  const chars = text.chars;
  let at = end;
  while (headers.end < at && chars.charCodeAt(at - 1) === 10) {
    const start = Math.max(headers.end, chars.lastIndexOf('\n', at - 2) + 1);
    const line = withoutPrefix(chars.slice(start, Math.min(at, start + longestPrefix + 4)), layout).trim();
    if (line !== '' && !isPrefixAlone(line, layout) && !(layout.dots && line === '.')) return at;
    at = start;
  }
  return at;
}

/** Tells whether a line without the blanks at its ends is the prefix of the layout, which may have lost a blank. */
function isPrefixAlone(line: string, layout: Layout): boolean {
  return behindPrefix(line, 0, line.length, layout.prefixShape.trim()) === line.length;
}

function lowest(a: number, b: number): number {
  return a === -1 ? b : b === -1 ? a : Math.min(a, b);
}
