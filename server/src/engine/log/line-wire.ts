import type { Wire } from '../sip/wire.ts';
import { isBlankCode } from './character-classes.ts';
import { endsMessage } from './end-test.ts';
import { isLogLine, isTornLine, mostForeignLines } from './foreign-line.ts';
import { headerColon, isProvingHeader } from './header-line.ts';
import type { Layout } from './layout.ts';
import { firstLineLayout } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';
import { emptyLine, readLine } from './logical-line.ts';
import { isStartLine } from './start-line-shape.ts';
import { hasReturn } from './tail-line-end.ts';
import type { WirePiece } from './wire-pieces.ts';
import { wireOfPieces } from './wire-pieces.ts';

/** The longest line that is tested as the end of a message, in characters. */
const longestEnd = 1300;

/** Where in a message the lines have come to. */
interface Place {
  isHead: boolean;
  isSdp: boolean;
  usesCrlf: boolean;
  /** How many lines of the log stand since the last line of the message. */
  foreign: number;
}

/** Returns the wire view of the lines between `start` and `end`: without prefixes, tails, and the log's own lines between. */
export function lineWire(chars: string, start: number, end: number, layout: Layout): Wire {
  const pieces: WirePiece[] = [];
  const line = emptyLine();
  const first = firstLineLayout(layout);
  const place: Place = { isHead: true, isSdp: false, usesCrlf: false, foreign: 0 };
  for (let at = start; at < end; at = line.next) {
    readLine(chars, at, end, at === start ? first : layout, line);
    const printed = chars.slice(line.start, line.end);
    if (layout.isInterleaved && at !== start) {
      const isTorn = 0 < place.foreign && mayGoOn(chars, line) && joinTorn(pieces, printed, place);
      if (isStartLine(chars, line) || endsMessage(chars.slice(at, Math.min(line.end, at + longestEnd)))) break;
      if (place.isHead && namesVersion(chars, at, line)) break;
      if (!isTorn && isForeign(chars, line, layout, place)) {
        place.foreign += 1;
        if (mostForeignLines < place.foreign) break;
        continue;
      }
      place.foreign = 0;
    }
    noteLine(chars, place, line, printed);
    const text = (place.isHead && layout.dots ? withTab(printed) : printed) + eolOf(chars, line, layout, place.isHead);
    pieces.push({ source: line.start, text, sourceLength: line.next - line.start });
  }
  return wireOfPieces(pieces, start);
}

/**
 * Tells whether a line among headers is none and names the version of SIP: what begins there is another message. Each of many
 * broken ones would else read over all that follow.
 */
function namesVersion(chars: string, at: number, line: LogicalLine): boolean {
  const text = chars.slice(at, Math.min(line.next, at + longestEnd));
  return text.includes('SIP/') && headerColon(chars, line.start, line.end) === -1;
}

function noteLine(chars: string, place: Place, line: LogicalLine, printed: string): void {
  if (line.eolOctets === 2) place.usesCrlf = true;
  if (isStartLine(chars, line)) place.isSdp = false;
  if (!place.isHead && /^v=0\s*$/.test(printed.slice(0, 8))) place.isSdp = true;
  if (line.kind === 'blank' || printed === '') place.isHead = false;
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
  const following = emptyLine();
  readLine(chars, line.next, chars.length, layout, following);
  return !(following.kind === 'broken' || (following.kind === 'text' && isLogLine(chars, following)));
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
function joinTorn(pieces: WirePiece[], next: string, place: Place): boolean {
  const last = pieces[pieces.length - 1];
  if (last === undefined || !isTornLine(last.text, next, place.isHead, place.usesCrlf)) return false;
  pieces[pieces.length - 1] = { ...last, text: last.text.replace(/\r?\n$/, '') };
  return true;
}

function eolOf(chars: string, line: LogicalLine, layout: Layout, isHead: boolean): string {
  const written = chars.slice(line.end, line.next);
  return isHead || written.includes('\n') ? eolText(written, layout) : written;
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
