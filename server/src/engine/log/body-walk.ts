import type { TextSource } from '../text/text-source.ts';
import type { BodyEnds } from './body-ends.ts';
import { noEnds } from './body-ends.ts';
import { isReached, newCount } from './declared-end.ts';
import { closingDelimiter } from './closing-delimiter.ts';
import type { LineTest } from './end-test.ts';
import { longestEnd } from './end-test.ts';
import type { HeaderBlock } from './header-block.ts';
import type { Layout } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';
import { emptyLine, readLine } from './logical-line.ts';
import { isAttributeAt } from './marker.ts';
import { isSdpVersion } from './sdp-version.ts';
import { behindAttributes, isBare } from './short-lines.ts';
import { isStartLineWithHeader } from './start-line-shape.ts';

/** What bounds a body besides its declared length. */
export interface BodyContext {
  readonly text: TextSource;
  readonly limit: number;
  readonly layout: Layout;
  readonly headers: HeaderBlock;
  /** Tells whether a line of the log ends the message. */
  readonly isEnd: LineTest;
}

/** How many messages or marks a body may quote: a wrong length must not make every message walk over all that follow. */
const mostQuoted = 8;

/** The longest body that may quote marks, in octets: what one datagram holds. */
const longestQuoting = 65_536;

/** Returns where the body behind the headers may end, going no further than its declared length. */
export function walkBody(context: BodyContext, declared: number | undefined): BodyEnds {
  const { text, limit, layout, headers, isEnd } = context;
  const { chars } = text;
  const delimiter = closingDelimiter(headers);
  const ends = noEnds();
  const line = emptyLine();
  const count = newCount(text, declared);
  let quoted = 0;
  let marks = 0;
  for (let at = headers.end; ; at = nextToRead(context, ends, line.next, declared)) {
    readLine(chars, at, limit, layout, line);
    ends.reach = line.next;
    if (line.kind === 'none' || line.kind === 'broken') return bounded(ends, at);
    if (isEnd(chars, line.start, Math.min(line.end, line.start + longestEnd))) {
      marks += 1;
      if (ends.hard === -1) ends.hard = at;
      if (mostQuoted < marks || isTold(context, ends, at, declared)) return ends;
    } else noteBehindMark(ends, line, at);
    if (isStartLineWithHeader(chars, line, limit, layout)) {
      if (ends.nextMessage === -1) ends.nextMessage = at;
      quoted += 1;
      if (mostQuoted < quoted || (declared === undefined && delimiter === undefined)) return bounded(ends, limit);
    }
    if (ends.hard === -1) noteShape(ends, line, { chars, at, isFirst: at === headers.end, delimiter });
    if (declared === undefined) {
      if (isShown(ends, delimiter)) return bounded(ends, limit);
    } else if (isReached(ends, line, count)) return bounded(ends, line.next);
  }
}

/** Returns where the next line begins that must be looked at: lines of SDP end no message, and where nothing is declared they are not counted. */
function nextToRead({ text, limit, layout }: BodyContext, ends: BodyEnds, at: number, declared?: number): number {
  const isBareSdp = ends.isSdp && ends.hard === -1 && declared === undefined && isBare(layout);
  return isBareSdp ? behindAttributes(text.chars, at, limit) : at;
}

/**
 * Tells whether a body without a length has shown its end: a multipart body its last delimiter, SDP its first line that is none.
 * What stands behind it changes nothing.
 */
function isShown(ends: BodyEnds, delimiter: string | undefined): boolean {
  return ends.closing !== -1 || (delimiter === undefined && ends.foreign !== -1);
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
function noteShape(ends: BodyEnds, { start, end, next }: LogicalLine, place: BodyPlace): void {
  const { chars, at, isFirst, delimiter } = place;
  if (isFirst) ends.isSdp = isSdpVersion(chars, start, end);
  if (ends.isSdp && ends.foreign === -1 && !isAttributeAt(chars, start, end) && isText(chars, start, end)) {
    ends.foreign = at;
  }
  if (delimiter !== undefined && ends.closing === -1 && chars.startsWith(delimiter, start)) {
    if (chars.slice(start, end).trimEnd() === delimiter) ends.closing = next;
  }
}

/** Tells whether more than white space stands between two offsets. */
function isText(chars: string, start: number, end: number): boolean {
  return start < end && chars.slice(start, end).trim() !== '';
}

interface BodyPlace {
  readonly chars: string;
  /** Where the line begins, its prefix included. */
  readonly at: number;
  readonly isFirst: boolean;
  /** What closes a multipart body. */
  readonly delimiter: string | undefined;
}
