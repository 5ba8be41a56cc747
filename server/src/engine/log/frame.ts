import type { TextSource } from '../text/text-source.ts';
import { isBlankCode, isDigitCode } from './character-classes.ts';
import { bodyEnd } from './body-end.ts';
import { rawFormat } from './formats/index.ts';
import type { HeaderValues } from './header-block.ts';
import { readHeaderBlock } from './header-block.ts';
import { headerColon, isProvingHeader } from './header-line.ts';
import type { Layout } from './layout.ts';
import { behindPrefix, firstLineLayout, layoutFor, longestPrefix, plainLayout, prefixShape } from './layout.ts';
import { lineKind } from './line-kind.ts';
import type { LogicalLine } from './logical-line.ts';
import { emptyLine, readLine } from './logical-line.ts';
import type { Marker } from './marker.ts';
import { isAttribute, isMarker, markerAbove, markerGlued, noMarker } from './marker.ts';
import { printedPacket } from './printed-packet.ts';
import type { StartCandidate } from './start-candidate.ts';
import { isStartLineWithHeader } from './start-line-shape.ts';

/** One message found: where it stands, who announced it, how its lines are decorated, and the values that link it. */
export interface Frame {
  readonly marker: Marker;
  readonly layout: Layout;
  readonly start: number;
  readonly startLine: string;
  readonly bodyStart: number;
  readonly end: number;
  /** How far the text was looked at to find the end. */
  readonly reach: number;
  readonly values: HeaderValues;
}

/** Returns the message that begins at `candidate`, or undefined when nothing around it says that one does. */
export function frameAt(
  text: TextSource,
  candidate: StartCandidate,
  floor: number,
  isFirst: boolean,
): Frame | undefined {
  const { chars } = text;
  const isBehind = candidate.lineStart < candidate.start;
  const hanging = isBehind ? hangingLayout(chars, candidate) : undefined;
  const packet = isBehind ? printedPacket(chars, candidate.start, floor) : undefined;
  const glued = packet ?? (hanging === undefined ? undefined : markerGlued(chars, candidate, floor, hanging.quote));
  const layout = glued === undefined ? layoutOf(chars, candidate) : hanging?.layout;
  if (layout === undefined) return undefined;
  const first = startLineOf(chars, candidate.start, layout);
  const isGlued = glued !== undefined || (candidate.lineStart < candidate.start && layout.prefixLength === 0);
  // What a tool says on the line itself, as sipgrep's `BAD M:[`, is not announced by a mark above: that is of another packet.
  const above = isGlued ? glued : markerAbove(chars, candidate.lineStart, floor, layout);
  const marker = above ?? (isGlued ? undefined : printedPacket(chars, candidate.start, floor));
  if (marker === undefined && !isProven(chars, first.next, layout, candidate, isFirst)) return undefined;
  const isEnd = endTest(marker);
  const headers = readHeaderBlock(chars, first.next, chars.length, layout, isEnd);
  const { end, reach } = bodyEnd({ text, limit: chars.length, layout, headers, isEnd });
  return {
    marker: marker ?? { ...noMarker(candidate.lineStart), end: candidate.start },
    layout,
    start: candidate.start,
    startLine: chars.slice(first.start, first.end),
    bodyStart: headers.end,
    end,
    reach,
    values: headers.values,
  };
}

/** A mark at the head of a file, as a character and as octets, is no indent. */
const byteOrderMark = /^(?:\ufeff|\u00ef\u00bb\u00bf)/;

/** Returns the layout of the lines, or undefined when the start line stands behind text that is no prefix. */
function layoutOf(chars: string, candidate: StartCandidate): Layout | undefined {
  const prefix = chars.slice(candidate.lineStart, candidate.start).replace(byteOrderMark, '');
  const line = emptyLine();
  readLine(chars, candidate.start, chars.length, plainLayout, line);
  const following = emptyLine();
  readLine(chars, line.next, chars.length, plainLayout, following);
  const dots = endsInDot(chars, line) && (following.kind !== 'text' || endsInDot(chars, following));
  if (prefix.trim() === '' && following.kind === 'blank') {
    const layout = layoutFor(prefix, false);
    if (isDoubled(chars, following, layout)) return { ...layout, isDoubled: true };
  }
  if (prefix.trim() === '') return layoutFor(prefix, dots);
  if (isRepeated(chars, following, prefix)) return layoutFor(prefix, dots);
  return gluedLayout(chars, prefix, following, dots);
}

/** How a mail quotes lines. */
const quoteMark = /^(?:[>|] ?){1,8}/;

/**
 * Returns the layout of a message behind a format's own words: its other lines stand alone, or are indented or quoted alike.
 * `quote` is what stands before every line, the log's own too.
 */
function hangingLayout(chars: string, candidate: StartCandidate): { readonly layout: Layout; readonly quote: string } {
  const line = emptyLine();
  readLine(chars, candidate.start, chars.length, plainLayout, line);
  readLine(chars, line.next, chars.length, plainLayout, line);
  const head = chars.slice(line.start, Math.min(line.end, line.start + longestPrefix));
  const mark = quoteMark.exec(head)?.[0] ?? '';
  const quote = chars.startsWith(mark, candidate.lineStart) ? mark : '';
  const blanks = /^[ \t]*/.exec(head.slice(quote.length))?.[0] ?? '';
  return { layout: layoutFor(quote + blanks, false), quote };
}

/** Dots in a row or control characters are how a capture tool prints the octets of a packet's header: those are no words. */
const packetHeader = /\.\.|\p{Cc}(?<!\t)/u;

/**
 * Returns the layout of a message whose start line stands behind a log's own words while its other lines do not. They may
 * hang under the start line, as journalctl prints them, or carry a part of the prefix, as where a syslog or a container stamps
 * every line.
 */
function gluedLayout(chars: string, prefix: string, following: LogicalLine, dots: boolean): Layout | undefined {
  if (!/\w\w/.test(prefix) || !/[\s:|\]['"([{=]$/.test(prefix) || packetHeader.test(prefix)) return undefined;
  let start = following.start;
  while (start < following.end && isBlankCode(chars.charCodeAt(start))) start += 1;
  if (isProvingHeader(chars, start, following.end)) return layoutFor(chars.slice(following.start, start), dots);
  const shared = sharedPrefix(chars, prefix, following);
  return shared === undefined ? undefined : layoutFor(shared, dots);
}

/** Returns the part of the prefix that a log puts before every line, the words before the message left out; or undefined. */
function sharedPrefix(chars: string, prefix: string, following: LogicalLine): string | undefined {
  let at = 0;
  let behind = following.start;
  let shared: string | undefined;
  while (at < prefix.length && behind < following.end) {
    const code = prefix.charCodeAt(at);
    const isNumber = isDigitCode(code) && isDigitCode(chars.charCodeAt(behind));
    if (isNumber) {
      at = behindDigits(prefix, at);
      behind = behindDigits(chars, behind);
      continue;
    }
    if (code !== chars.charCodeAt(behind)) return shared;
    at += 1;
    behind += 1;
    if (endsStamp(code) && isProvingHeader(chars, behind, following.end)) shared = prefix.slice(0, at);
  }
  return shared;
}

function behindDigits(chars: string, from: number): number {
  let at = from;
  while (isDigitCode(chars.charCodeAt(at))) at += 1;
  return at;
}

/** A blank, a bar, a bracket or a mail's mark stands between a log's stamp and the line of the message. */
function endsStamp(code: number): boolean {
  return isBlankCode(code) || code === 124 || code === 93 || code === 62;
}

/** Tells whether header, empty line, header, empty line follow the empty line behind a start line. */
function isDoubled(chars: string, blank: LogicalLine, layout: Layout): boolean {
  const first = emptyLine();
  readLine(chars, blank.next, chars.length, layout, first);
  if (first.kind !== 'text' || !isProvingHeader(chars, first.start, first.end)) return false;
  const between = emptyLine();
  readLine(chars, first.next, chars.length, layout, between);
  const second = emptyLine();
  readLine(chars, between.next, chars.length, layout, second);
  return between.kind === 'blank' && second.kind === 'text' && headerColon(chars, second.start, second.end) !== -1;
}

function endsInDot(chars: string, line: LogicalLine): boolean {
  return line.start < line.end && chars.charCodeAt(line.end - 1) === 46;
}

/** Tells whether the next line carries a prefix of the same shape with a header behind it. */
function isRepeated(chars: string, following: LogicalLine, prefix: string): boolean {
  const behind = behindPrefix(chars, following.start, following.end, prefixShape(prefix));
  return behind !== -1 && headerColon(chars, behind, following.end) !== -1;
}

function startLineOf(chars: string, start: number, layout: Layout): LogicalLine {
  const line = emptyLine();
  readLine(chars, start, chars.length, firstLineLayout(layout), line);
  return line;
}

/** Without a marker a start line needs a header behind it, unless the text consists of it. */
function isProven(chars: string, next: number, layout: Layout, candidate: StartCandidate, isFirst: boolean): boolean {
  const line = emptyLine();
  readLine(chars, next, chars.length, layout, line);
  if (line.kind === 'text' && headerColon(chars, line.start, line.end) !== -1) return true;
  const isPlain = candidate.start === candidate.lineStart;
  if (line.kind === 'text' && isPlain && isStartOfHeaders(chars, line, layout)) return true;
  return isFirst && isPlain;
}

/** One strange line may stand between the start line and the headers. */
function isStartOfHeaders(chars: string, line: LogicalLine, layout: Layout): boolean {
  const second = emptyLine();
  readLine(chars, line.next, chars.length, layout, second);
  return (
    second.kind === 'text' &&
    isProvingHeader(chars, second.start, second.end) &&
    !isStartLineWithHeader(chars, line, chars.length, layout)
  );
}

/** Returns the test for lines that end a message: the format's own end, and any marker. */
export function endTest(marker: Marker | undefined): (line: string) => boolean {
  const format = marker?.format ?? rawFormat;
  return (line) => !isAttribute(line) && (lineKind(line, 0, line.length).ends.includes(format) || isMarker(line));
}
