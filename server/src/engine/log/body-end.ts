import { octetsOf } from '../text/octets.ts';
import type { TextSource } from '../text/text-source.ts';
import { headerColon } from './header-line.ts';
import type { HeaderBlock } from './header-block.ts';
import type { Layout } from './layout.ts';
import { firstLineLayout, longestPrefix, withoutPrefix } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';
import { emptyLine, readLine } from './logical-line.ts';

/** What bounds a body besides its declared length. */
export interface BodyContext {
  readonly text: TextSource;
  readonly limit: number;
  readonly layout: Layout;
  readonly headers: HeaderBlock;
  /** Tells whether a line of the log ends the message. */
  readonly isEnd: (line: string) => boolean;
}

/** How many messages a body may quote: a wrong length must not make every message walk over all that follow. */
const mostQuoted = 12;

/** Where a body may end, as found while walking over it. -1 = not found. */
interface Ends {
  /** The offset at which the octets as stored equal the declared length. */
  stored: number;
  /** The same with every line end counted as CR LF: a log may have changed them. */
  crlf: number;
  /** A start line with a header behind it, at the head of a line. */
  nextMessage: number;
  /** A line of an SDP body that no SDP has: the log goes on there, unless the length says otherwise. */
  foreign: number;
  /** Where the log, the prefix or the text ended. */
  hard: number;
}

/**
 * Returns the offset behind the body that begins where the headers end.
 * The declared length decides where it fits; a body that was cut by the log, or a length that is wrong, ends where the
 * log's own marks or the next message say so (RFC 3261 §18.3, §20.14).
 */
export function bodyEnd(context: BodyContext): number {
  const { headers } = context;
  if (!headers.isComplete) return headers.end;
  const declared = declaredLength(headers.values.contentLength);
  if (declared === 0) return headers.end;
  if (declared === undefined && headers.values.contentType === undefined) return headers.end;
  const ends = walk(context, declared);
  if (declared !== undefined) return chosen(context, ends);
  return trimmed(context, lowest(ends.foreign, lowest(ends.nextMessage, ends.hard)));
}

/** Returns the length that a Content-Length value declares, or undefined for a value that is no number. */
export function declaredLength(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : undefined;
}

function chosen(context: BodyContext, ends: Ends): number {
  const { headers } = context;
  const ordered = headers.usesCrlf ? [ends.stored, ends.crlf] : [ends.crlf, ends.stored];
  const mayQuote = /^\s*(?:message|multipart|text)\//i.test(headers.values.contentType ?? '');
  const isWithin = (end: number): boolean => ends.nextMessage === -1 || end <= ends.nextMessage || beginsMessage(context, end);
  const isForeign = (end: number): boolean => !headers.usesCrlf && ends.foreign !== -1 && ends.foreign < end;
  const fits = ordered.filter((end) => end !== -1 && (mayQuote || isWithin(end)) && !isForeign(end));
  const clean = fits.find((end) => isCleanEnd(context, end));
  if (clean !== undefined) return clean;
  // Where the log has changed the line ends and neither count fits, its own mark knows better than a wrong length.
  const isMarked = ends.nextMessage !== -1 || ends.foreign !== -1 || ends.hard < context.limit;
  const fallback = headers.usesCrlf || !isMarked ? fits[0] : undefined;
  return fallback ?? trimmed(context, lowest(ends.foreign, lowest(ends.nextMessage, ends.hard)));
}

function walk(context: BodyContext, declared: number | undefined): Ends {
  const { text, limit, layout, headers, isEnd } = context;
  const chars = text.chars;
  const ends: Ends = { stored: -1, crlf: -1, nextMessage: -1, foreign: -1, hard: limit };
  let isSdp = false;
  let quoted = 0;
  const line = emptyLine();
  let stored = 0;
  let crlf = 0;
  for (let at = headers.end; ; at = line.next) {
    readLine(chars, at, limit, layout, line);
    const isOver = line.kind === 'none' || line.kind === 'broken';
    if (isOver || isEnd(chars.slice(line.start, Math.min(line.end, line.start + 1300)))) {
      ends.hard = at;
      return ends;
    }
    if (isStartLineWithHeader(chars, line, limit, layout)) {
      if (ends.nextMessage === -1) ends.nextMessage = at;
      quoted += 1;
      if (declared === undefined || mostQuoted < quoted) return ends;
    }
    if (at === headers.end) isSdp = chars.startsWith('v=0', line.start) && line.end - line.start < 8;
    else if (isSdp && ends.foreign === -1 && isNoSdp(chars, line)) ends.foreign = at;
    if (declared !== undefined) {
      const content = chars.slice(line.start, line.end);
      const octets = octetsOf(content, text.unit) ?? content.length;
      noteEnds(ends, { line, content, octets, stored, crlf, declared, unit: text.unit });
      stored += octets + line.eolOctets;
      crlf += octets + (line.eolOctets === 0 ? 0 : 2);
      if (declared <= stored && declared <= crlf) return withHard(ends, line.next);
    }
  }
}

function withHard(ends: Ends, hard: number): Ends {
  ends.hard = hard;
  return ends;
}

function isNoSdp(chars: string, line: LogicalLine): boolean {
  return line.kind === 'text' && chars.charCodeAt(line.start + 1) !== 61 && chars.slice(line.start, line.end).trim() !== '';
}

interface LineCount {
  readonly line: LogicalLine;
  readonly content: string;
  readonly octets: number;
  readonly stored: number;
  readonly crlf: number;
  readonly declared: number;
  readonly unit: TextSource['unit'];
}

/** Notes where the declared length is reached in this line: inside it, behind its content, or behind its line end. */
function noteEnds(ends: Ends, count: LineCount): void {
  const { line, octets, declared } = count;
  const eol = line.eolOctets === 0 ? 0 : 2;
  if (ends.stored === -1 && declared <= count.stored + octets + line.eolOctets) {
    ends.stored = endInLine(count, declared - count.stored, line.eolOctets);
  }
  if (ends.crlf === -1 && declared <= count.crlf + octets + eol) {
    const rest = declared - count.crlf;
    if (rest === octets || rest === octets + eol) ends.crlf = endInLine(count, rest, eol);
  }
}

/** Returns the offset `rest` octets behind the start of the line's content. */
function endInLine(count: LineCount, rest: number, eol: number): number {
  const { line, octets, content, unit } = count;
  if (rest === octets + eol) return line.next;
  if (octets <= rest) return line.end;
  if (unit === 'octet') return line.start + rest;
  let units = Math.min(rest, content.length);
  while (0 < units && rest < (octetsOf(content.slice(0, units), unit) ?? units)) units -= 1;
  return line.start + units;
}

/**
 * Tells whether a message may end at `end`: behind a line end, where the count has met a line's end by more than chance, or
 * where nothing, a line end or a message follows.
 */
function isCleanEnd(context: BodyContext, end: number): boolean {
  const { text, limit } = context;
  const next = text.chars.charCodeAt(end);
  return limit <= end || text.chars.charCodeAt(end - 1) === 10 || next === 10 || next === 13 || beginsMessage(context, end);
}

/** Tells whether a start line with a header behind it stands at `end`. */
function beginsMessage(context: BodyContext, end: number): boolean {
  const { text, limit, layout } = context;
  const line = emptyLine();
  const isAtLineHead = text.chars.charCodeAt(end - 1) === 10;
  readLine(text.chars, end, limit, isAtLineHead ? layout : firstLineLayout(layout), line);
  return line.kind === 'text' && isStartLineWithHeader(text.chars, line, limit, layout);
}

/** Tells whether the line is a start line and a header follows it: the shape that no body but a quoted message has. */
export function isStartLineWithHeader(chars: string, line: LogicalLine, limit: number, layout: Layout): boolean {
  const isStatus = chars.startsWith('SIP/2.0 ', line.start);
  if (!isStatus && !endsWithVersion(chars, line.start, line.end)) return false;
  const following = emptyLine();
  readLine(chars, line.next, limit, layout, following);
  return following.kind === 'text' && headerColon(chars, following.start, following.end) !== -1;
}

function endsWithVersion(chars: string, start: number, end: number): boolean {
  let at = end;
  while (start < at && chars.charCodeAt(at - 1) <= 32) at -= 1;
  if (at <= start + 12 || !chars.startsWith(' SIP/2.0', at - 8)) return false;
  return /^[A-Za-z]{2,40} +<?[A-Za-z]/.test(chars.slice(start, Math.min(at, start + 80)));
}

/** Takes the empty lines at the end off: logs put them between messages. */
function trimmed(context: BodyContext, end: number): number {
  const { text, headers, layout } = context;
  const chars = text.chars;
  let at = end;
  while (headers.end < at && chars.charCodeAt(at - 1) === 10) {
    const start = Math.max(headers.end, chars.lastIndexOf('\n', at - 2) + 1);
    const line = withoutPrefix(chars.slice(start, Math.min(at, start + longestPrefix + 4)), layout).trim();
    if (line !== '' && !(layout.dots && line === '.')) return at;
    at = start;
  }
  return at;
}

function lowest(a: number, b: number): number {
  return a === -1 ? b : b === -1 ? a : Math.min(a, b);
}
