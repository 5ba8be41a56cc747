import type { Wire } from '../sip/wire.ts';
import { isLetterCode } from './character-classes.ts';
import { endsMessage, longestEnd } from './end-test.ts';
import { isFence, isRemark, mostForeignLines } from './foreign-line.ts';
import { headerColon } from './header-line.ts';
import type { WireLine } from './joined-lines.ts';
import { joinRest, joinTorn, noteHeader } from './joined-lines.ts';
import type { Layout } from './layout.ts';
import { firstLineLayout } from './layout.ts';
import { isForeign, mayGoOn } from './lines-between.ts';
import type { LogicalLine } from './logical-line.ts';
import { emptyLine, readLine } from './logical-line.ts';
import { isAttributeAt } from './marker.ts';
import { isSdpVersion } from './sdp-version.ts';
import { isStartLine } from './start-line-shape.ts';
import { hasReturn } from './tail-line-end.ts';
import { WireDraft } from './wire-pieces.ts';
import type { WirePlace } from './wire-place.ts';
import { isKnownHeader } from './wrapped-line.ts';

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
  const place: WirePlace = { isHead: true, isSdp: false, usesCrlf: false, foreign: 0, header: '', rests: 0 };
  const keepsEnds = layout.tail === '' && !layout.dots && !layout.isDoubled;
  let leftOut: number | undefined;
  let joined: number | undefined;
  let isOver = false;
  for (let at = start; at < end; at = line.next) {
    readLine(chars, at, end, at === start ? firstLineLayout(layout) : layout, line);
    const isSure = layout.isInterleaved && isSurelyOwn(chars, line, place);
    const isRest = layout.isInterleaved && !isSure && joinRest({ chars, line, layout }, draft, place);
    if (isRest) joined ??= at;
    const kind = at === start || isRest || isSure ? 'own' : kindOf({ chars, line, layout }, at, draft, place);
    isOver = kind === 'over';
    if (isOver) break;
    if (kind === 'foreign') {
      leftOut ??= at;
      continue;
    }
    noteLine(chars, place, line, layout.isInterleaved);
    if (layout.isInterleaved) noteHeader(chars, place, line, isRest);
    const text = keepsEnds ? chars.slice(line.start, line.next) : textOf(chars, line, layout, place.isHead);
    draft.put(text, line.start, line.next - line.start);
  }
  return { ...draft.wire(start), leftOut, joined, isOver };
}

/** Tells whether a line behind one of the message is its own beyond doubt, as nearly all are: a registered header, or one of SDP. */
function isSurelyOwn(chars: string, line: LogicalLine, place: WirePlace): boolean {
  if (line.kind !== 'text' || 0 < place.foreign) return false;
  if (place.isHead) return isKnownHeader(chars, line.start, line.end);
  return place.isSdp && isAttributeAt(chars, line.start, line.end) && isLetterCode(chars.charCodeAt(line.start));
}

/** Tells whether a line is the message's own, one of the log between such, or begins what follows the message. */
function kindOf(
  { chars, line, layout }: WireLine,
  at: number,
  draft: WireDraft,
  place: WirePlace,
): 'own' | 'foreign' | 'over' {
  if (!layout.isInterleaved) return line.kind === 'broken' ? 'over' : 'own';
  if (place.isHead && isRemark(chars, line)) return 'foreign';
  const isTorn = 0 < place.foreign && mayGoOn(chars, line) && joinTorn(draft, chars.slice(line.start, line.end), place);
  if (isEndOfMessage(chars, at, line, place)) return 'over';
  if (isTorn || !isForeign(chars, line, layout, place)) {
    place.foreign = 0;
    return 'own';
  }
  place.foreign += 1;
  return mostForeignLines < place.foreign ? 'over' : 'foreign';
}

/** Tells whether a line that stands between those of a message belongs to what follows. */
function isEndOfMessage(chars: string, at: number, line: LogicalLine, place: WirePlace): boolean {
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
function noteLine(chars: string, place: WirePlace, line: LogicalLine, isInterleaved: boolean): void {
  if (isInterleaved) {
    if (line.eolOctets === 2) place.usesCrlf = true;
    if (isStartLine(chars, line)) place.isSdp = false;
    if (!place.isHead && isSdpVersion(chars, line.start, line.end)) place.isSdp = true;
  }
  if (line.kind === 'blank' || line.start === line.end) place.isHead = false;
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
