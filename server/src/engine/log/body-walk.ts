import { octetsOf } from '../text/octets.ts';
import type { TextSource } from '../text/text-source.ts';
import type { HeaderBlock } from './header-block.ts';
import type { Layout } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';
import { emptyLine, readLine } from './logical-line.ts';
import { isStartLineWithHeader } from './start-line-shape.ts';

/** What bounds a body besides its declared length. */
export interface BodyContext {
  readonly text: TextSource;
  readonly limit: number;
  readonly layout: Layout;
  readonly headers: HeaderBlock;
  /** Tells whether a line of the log ends the message. */
  readonly isEnd: (line: string) => boolean;
}

/** Where a body may end, as found while walking over it. -1 = not found. */
export interface BodyEnds {
  /** The offset at which the octets as stored equal the declared length. */
  stored: number;
  /** The same with every line end counted as CR LF: a log may have changed them. */
  crlf: number;
  /** A start line with a header behind it, at the head of a line. */
  nextMessage: number;
  /** Behind the delimiter that closes a multipart body (RFC 2046 §5.1.1). */
  closing: number;
  /** A line of an SDP body that no SDP has: the log goes on there, unless the length says otherwise. */
  foreign: number;
  /** Where the log's first mark, the prefix or the text ended the body. A declared length may reach over marks. */
  hard: number;
  /** The first line behind the first mark that is neither a mark nor empty, as in a quoted block of the log. */
  behindMark: number;
  /** How far the walk went. */
  reach: number;
  /** True when the body begins as SDP does, so that its lines can be told from a log's. */
  isSdp: boolean;
}

/** How many messages or marks a body may quote: a wrong length must not make every message walk over all that follow. */
const mostQuoted = 8;

/** The longest body that may quote marks, in octets: what one datagram holds. */
const longestQuoting = 65_536;

/** The longest line that is tested as the end of a message, in characters. */
export const longestEnd = 1300;

/** Returns where the body behind the headers may end, going no further than its declared length. */
export function walkBody(context: BodyContext, declared: number | undefined): BodyEnds {
  const { text, limit, layout, headers, isEnd } = context;
  const delimiter = closingDelimiter(headers);
  const ends = noEnds();
  const line = emptyLine();
  const count = { stored: 0, crlf: 0, quoted: 0, marks: 0 };
  for (let at = headers.end; ; at = line.next) {
    readLine(text.chars, at, limit, layout, line);
    ends.reach = line.next;
    const content = text.chars.slice(line.start, line.end);
    if (line.kind === 'none' || line.kind === 'broken') return bounded(ends, at);
    if (isEnd(content.slice(0, longestEnd))) {
      count.marks += 1;
      if (ends.hard === -1) ends.hard = at;
      if (mostQuoted < count.marks || isTold(context, ends, at, declared)) return ends;
    } else noteBehindMark(ends, line, at);
    if (isStartLineWithHeader(text.chars, line, limit, layout)) {
      if (ends.nextMessage === -1) ends.nextMessage = at;
      count.quoted += 1;
      if (mostQuoted < count.quoted || (declared === undefined && delimiter === undefined)) return bounded(ends, limit);
    }
    if (ends.hard === -1) noteShape(ends, line, content, { at, isFirst: at === headers.end, delimiter });
    if (declared === undefined && isShown(ends, delimiter)) return bounded(ends, limit);
    if (declared !== undefined && isReached(ends, { line, content, text }, declared, count)) {
      return bounded(ends, line.next);
    }
  }
}

/**
 * Tells whether a body without a length has shown its end: a multipart body its last delimiter, SDP its first line that is none.
 * What stands behind it changes nothing.
 */
function isShown(ends: BodyEnds, delimiter: string | undefined): boolean {
  return ends.closing !== -1 || (delimiter === undefined && ends.foreign !== -1);
}

function noEnds(): BodyEnds {
  return {
    stored: -1,
    crlf: -1,
    nextMessage: -1,
    closing: -1,
    foreign: -1,
    hard: -1,
    behindMark: -1,
    reach: -1,
    isSdp: false,
  };
}

/** Returns the ends of a walk that stopped at `at`. */
function bounded(ends: BodyEnds, at: number): BodyEnds {
  return ends.hard === -1 ? { ...ends, hard: at } : ends;
}

/**
 * Tells whether a mark needs no second opinion: no length could give one, SDP quotes no marks, and a count with CR LF may have
 * ended in front of it.
 */
function isTold(context: BodyContext, ends: BodyEnds, mark: number, declared: number | undefined): boolean {
  if (declared === undefined || longestQuoting < declared) return true;
  return ends.isSdp || (ends.crlf !== -1 && context.text.chars.slice(ends.crlf, mark).trim() === '');
}

function noteBehindMark(ends: BodyEnds, line: LogicalLine, at: number): void {
  if (ends.hard !== -1 && ends.behindMark === -1 && line.kind === 'text') ends.behindMark = at;
}

/** Notes whether the body is SDP, the first line that is none, and the delimiter that closes a multipart body. */
function noteShape(ends: BodyEnds, line: LogicalLine, content: string, place: BodyPlace): void {
  if (place.isFirst) ends.isSdp = /^v=0\s*$/.test(content.slice(0, 8));
  if (ends.isSdp && ends.foreign === -1 && content.charCodeAt(1) !== 61 && content.trim() !== '')
    ends.foreign = place.at;
  if (ends.closing === -1 && place.delimiter !== undefined && content.trimEnd() === place.delimiter)
    ends.closing = line.next;
}

interface BodyPlace {
  /** Where the line begins, its prefix included. */
  readonly at: number;
  readonly isFirst: boolean;
  /** What closes a multipart body. */
  readonly delimiter: string | undefined;
}

/**
 * Counts a line and tells whether the declared length lies behind by both counts. A length that is too small must not cut
 * SDP, whose end shows by itself.
 */
function isReached(
  ends: BodyEnds,
  counted: CountedLine,
  declared: number,
  count: { stored: number; crlf: number },
): boolean {
  const { line, content, text } = counted;
  const octets = octetsOf(content, text.unit) ?? content.length;
  noteEnds(ends, { ...counted, ...count, octets, declared });
  count.stored += octets + line.eolOctets;
  count.crlf += octets + (line.eolOctets === 0 ? 0 : 2);
  const isSettled = !ends.isSdp || ends.foreign !== -1 || ends.nextMessage !== -1;
  return declared <= count.stored && declared <= count.crlf && isSettled;
}

/** Returns the line that closes a multipart body, or undefined for a body of another kind. */
function closingDelimiter(headers: HeaderBlock): string | undefined {
  const type = headers.values.contentType ?? '';
  if (!/^\s*multipart\//i.test(type)) return undefined;
  const boundary = /;\s*boundary\s*=\s*(?:"([^"]{1,100})"|([^\s;"]{1,100}))/i.exec(type);
  return boundary === null ? undefined : `--${boundary[1] ?? boundary[2]}--`;
}

interface CountedLine {
  readonly line: LogicalLine;
  readonly content: string;
  readonly text: TextSource;
}

interface LineCount extends CountedLine {
  readonly octets: number;
  readonly stored: number;
  readonly crlf: number;
  readonly declared: number;
}

/** Notes where the declared length is reached in this line: inside it, behind its content, or behind its line end. */
function noteEnds(ends: BodyEnds, count: LineCount): void {
  const { line, octets, declared, text } = count;
  const eol = line.eolOctets === 0 ? 0 : 2;
  if (ends.stored === -1 && declared <= count.stored + octets + line.eolOctets) {
    const rest = declared - count.stored;
    // A dot that the count leaves without its line feed was an octet of the body, not a CR (ngrep).
    const isOctet = rest === octets + 1 && text.chars.charCodeAt(line.end) === 46;
    ends.stored = isOctet ? line.end + 1 : endInLine(count, rest, line.eolOctets);
  }
  if (ends.crlf === -1 && declared <= count.crlf + octets + eol) {
    const rest = declared - count.crlf;
    if (rest === octets || rest === octets + eol) ends.crlf = endInLine(count, rest, eol);
  }
}

/** Returns the offset `rest` octets behind the start of the line's content. */
function endInLine(count: LineCount, rest: number, eol: number): number {
  const { line, octets, content } = count;
  const { unit } = count.text;
  if (rest === octets + eol) return line.next;
  if (octets <= rest) return line.end;
  if (unit === 'octet') return line.start + rest;
  let units = Math.min(rest, content.length);
  while (0 < units && rest < (octetsOf(content.slice(0, units), unit) ?? units)) units -= 1;
  return line.start + units;
}
