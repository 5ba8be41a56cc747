import type { Wire } from '../sip/wire.ts';
import { isBlankCode } from './character-classes.ts';
import { endsMessage, longestEnd } from './end-test.ts';
import { isFence, isLogLine, isTornLine, mostForeignLines } from './foreign-line.ts';
import { headerColon, isProvingHeader } from './header-line.ts';
import type { Layout } from './layout.ts';
import { firstLineLayout } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';
import { emptyLine, readLine } from './logical-line.ts';
import { isSdpVersion } from './sdp-version.ts';
import { isStartLine } from './start-line-shape.ts';
import { hasReturn } from './tail-line-end.ts';
import { WireDraft } from './wire-pieces.ts';
import { isKnownHeader, isRestOf } from './wrapped-line.ts';

/** The longest header that lines are joined to, in characters. */
const longestHeader = 4096;

/** Where in a message the lines have come to. */
interface Place {
  isHead: boolean;
  isSdp: boolean;
  usesCrlf: boolean;
  /** How many lines of the log stand since the last line of the message. */
  foreign: number;
  /** The header that stands last, or the start line, without its line end; kept only where lines may be joined to it. */
  header: string;
}

/** The wire view of lines. */
export interface LineWire extends Wire {
  /** Where the first line of the log stands that was left out; undefined where none was. */
  readonly leftOut: number | undefined;
  /** Where the first line stands that was joined to the one before it; undefined where none was. */
  readonly joined: number | undefined;
  /** True where what follows the message was met, so that more text would add nothing. */
  readonly isOver: boolean;
}

/** Returns the wire view of the lines between `start` and `end`: without prefixes, tails, and the log's own lines between. */
export function lineWire(chars: string, start: number, end: number, layout: Layout): LineWire {
  const draft = new WireDraft();
  const line = emptyLine();
  const place: Place = { isHead: true, isSdp: false, usesCrlf: false, foreign: 0, header: '' };
  const keepsEnds = layout.tail === '' && !layout.dots && !layout.isDoubled;
  let leftOut: number | undefined;
  let joined: number | undefined;
  let isOver = false;
  for (let at = start; at < end; at = line.next) {
    readLine(chars, at, end, at === start ? firstLineLayout(layout) : layout, line);
    const isRest = layout.isInterleaved && joinRest({ chars, line, layout }, draft, place);
    if (isRest) joined ??= at;
    if (layout.isInterleaved && at !== start && !isRest) {
      const isTorn =
        0 < place.foreign && mayGoOn(chars, line) && joinTorn(draft, chars.slice(line.start, line.end), place);
      isOver = isEndOfMessage(chars, at, line, place);
      if (isOver) break;
      if (!isTorn && isForeign(chars, line, layout, place)) {
        place.foreign += 1;
        isOver = mostForeignLines < place.foreign;
        if (isOver) break;
        leftOut ??= at;
        continue;
      }
      place.foreign = 0;
    }
    noteLine(chars, place, line, layout.isInterleaved);
    if (layout.isInterleaved) noteHeader(chars, place, line, isRest);
    const text = keepsEnds ? chars.slice(line.start, line.next) : textOf(chars, line, layout, place.isHead);
    draft.put(text, line.start, line.next - line.start);
  }
  return { ...draft.wire(start), leftOut, joined, isOver };
}

/** Tells whether a line that stands between those of a message belongs to what follows. */
function isEndOfMessage(chars: string, at: number, line: LogicalLine, place: Place): boolean {
  if (isStartLine(chars, line) || isFence(chars, line)) return true;
  if (endsMessage(chars, at, Math.min(line.end, at + longestEnd))) return true;
  return place.isHead && namesVersion(chars, at, line);
}

/**
 * Tells whether a line among headers is none and names the version of SIP: what begins there is another message. Each of many
 * broken ones would else read over all that follow.
 */
function namesVersion(chars: string, at: number, line: LogicalLine): boolean {
  if (headerColon(chars, line.start, line.end) !== -1) return false;
  return chars.slice(at, Math.min(line.next, at + longestEnd)).includes('SIP/');
}

/** Notes where the lines have come to; what only tells lines of the log apart is not looked at where there are none. */
function noteLine(chars: string, place: Place, line: LogicalLine, isInterleaved: boolean): void {
  if (isInterleaved) {
    if (line.eolOctets === 2) place.usesCrlf = true;
    if (isStartLine(chars, line)) place.isSdp = false;
    if (!place.isHead && isSdpVersion(chars, line.start, line.end)) place.isSdp = true;
  }
  if (line.kind === 'blank' || line.start === line.end) place.isHead = false;
}

/** Notes the header that stands last; what is folded or broken belongs to it. */
function noteHeader(chars: string, place: Place, line: LogicalLine, isRest: boolean): void {
  const printed = chars.slice(line.start, Math.min(line.end, line.start + longestHeader + 1));
  place.header = isRest || isBlankCode(printed.charCodeAt(0)) ? place.header + printed : printed;
}

/**
 * Tells whether a line between those of a message is the log's own: it lacks their prefix, or it is no header among headers and
 * no line of SDP among such. What it says of a torn line's first half is taken back by the line behind it.
 */
function isForeign(chars: string, line: LogicalLine, layout: Layout, place: Place): boolean {
  if (line.kind === 'broken') return true;
  if (line.kind === 'blank') return place.isHead && isChunkEnd(chars, line.next, layout);
  if (line.kind !== 'text') return false;
  if (isLogLine(chars, line)) return place.isHead || place.isSdp;
  if (isStartLine(chars, line)) return false;
  const isOwn = place.isHead
    ? isHeadLine(chars, line, layout)
    : !place.isSdp || chars.charCodeAt(line.start + 1) === 61;
  if (isOwn) return false;
  return !isAboveLogLine(chars, line, layout);
}

/** Tells whether a line of the log follows, which may have cut a line of the message in two. */
function isAboveLogLine(chars: string, line: LogicalLine, layout: Layout): boolean {
  const following = emptyLine();
  readLine(chars, line.next, chars.length, layout, following);
  return following.kind === 'broken' || (following.kind === 'text' && isLogLine(chars, following));
}

/** Tells whether the empty line before `next` is the log's, behind a chunk of a stream: its own words and more headers follow. */
export function isChunkEnd(chars: string, next: number, layout: Layout): boolean {
  const words = emptyLine();
  readLine(chars, next, chars.length, layout, words);
  if (words.kind !== 'text' || !isLogLine(chars, words)) return false;
  const header = emptyLine();
  readLine(chars, words.next, chars.length, layout, header);
  return header.kind === 'text' && isProvingHeader(chars, header.start, header.end);
}

function isHeadLine(chars: string, line: LogicalLine, layout: Layout): boolean {
  const first = chars.charCodeAt(line.start);
  const isFold = isBlankCode(first) || (layout.dots && first === 46);
  return isFold || headerColon(chars, line.start, line.end) !== -1;
}

/** Tells whether a line behind a log's may be the second half of the line before it. */
function mayGoOn(chars: string, line: LogicalLine): boolean {
  return line.kind === 'text' && !isLogLine(chars, line) && !isStartLine(chars, line);
}

/**
 * Takes the line end off the last piece where it was the log's, which has printed one chunk of a stream and then the next, and
 * tells whether it did.
 */
function joinTorn(draft: WireDraft, next: string, place: Place): boolean {
  const { last } = draft;
  if (last === undefined || !isTornLine(last, next, place.isHead, place.usesCrlf)) return false;
  draft.replaceLast(withoutEnd(last));
  return true;
}

/** Returns a line without its line end. */
function withoutEnd(line: string): string {
  if (!line.endsWith('\n')) return line;
  return line.slice(0, line.endsWith('\r\n') ? -2 : -1);
}

/** A line of the text, and how it is read. */
interface WireLine {
  readonly chars: string;
  readonly line: LogicalLine;
  readonly layout: Layout;
}

/** Takes the line end off the last piece where the line is the rest of its header, and tells whether it did. */
function joinRest({ chars, line, layout }: WireLine, draft: WireDraft, place: Place): boolean {
  const { last } = draft;
  if (last === undefined || !place.isHead || 0 < place.foreign || longestHeader < place.header.length) return false;
  const next = chars.slice(line.start, Math.min(line.end, line.start + longestEnd));
  if (next === '' || isBlankCode(next.charCodeAt(0))) return false;
  // Nearly all lines are headers of their own.
  if (!place.header.startsWith('SIP/2.0 ') && isKnownHeader(next)) return false;
  if (!mayGoOn(chars, line)) return false;
  const bare = withoutEnd(last);
  if (!isRestOf(place.header, bare, next) || endsMessage(next, 0, next.length)) return false;
  if (isAboveLogLine(chars, line, layout)) return false;
  draft.replaceLast(bare);
  return true;
}

/** Returns a line as it went over the wire, its line end included. */
function textOf(chars: string, line: LogicalLine, layout: Layout, isHead: boolean): string {
  const printed = chars.slice(line.start, line.end);
  const text = isHead && layout.dots ? withTab(printed) : printed;
  const written = chars.slice(line.end, line.next);
  return text + (isHead || written.includes('\n') ? eolText(written, layout) : written);
}

/** ngrep prints the tab of a folded header (RFC 3261 §7.3.1) as a dot, too; no header begins with one. */
function withTab(printed: string): string {
  return printed.startsWith('.') ? `\t${printed.slice(1)}` : printed;
}

/**
 * ngrep's dot stands for the CR that it could not print; a double-spaced text has a line end that the wire had not, and so has
 * one that writes its line ends out. Behind a body a dot without a line feed is the body's last octet.
 */
function eolText(written: string, layout: Layout): string {
  const newline = written.indexOf('\n');
  if (layout.tail !== '') return newline === -1 ? '' : hasReturn(layout) || written.includes('\r\n') ? '\r\n' : '\n';
  if (layout.isDoubled) return written.slice(0, newline + 1);
  return layout.dots && written.startsWith('.') ? `\r${written.slice(1).replace('\r', '')}` : written;
}
