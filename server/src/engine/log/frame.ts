import type { TextSource } from '../text/text-source.ts';
import { announcementAbove } from './announcement.ts';
import { bodyEnd, declaredLength } from './body-end.ts';
import { codedFrame, mendedFrame } from './coded-frame.ts';
import type { UndoneFrame } from './coded-frame.ts';
import { codingOf } from './coding-of.ts';
import { endTest } from './end-test.ts';
import { formats } from './formats/index.ts';
import type { HeaderBlock } from './header-block.ts';
import { readHeaderBlock } from './header-block.ts';
import { headerColon, isProvingHeader } from './header-line.ts';
import type { HeaderValues } from './header-values.ts';
import { holdsTemplate } from './holds-template.ts';
import type { Layout } from './layout.ts';
import { firstLineLayout } from './layout.ts';
import { hangingLines } from './hanging-lines.ts';
import { layoutOf } from './layout-of.ts';
import type { LogicalLine } from './logical-line.ts';
import { emptyLine, readLine } from './logical-line.ts';
import type { Marker } from './marker.ts';
import { noMarker } from './marker.ts';
import { markerAbove } from './marker-above.ts';
import { markerGlued } from './marker-on-line.ts';
import { isChunkEnd } from './lines-between.ts';
import { messageWire } from './message-wire.ts';
import { printedPacket } from './printed-packet.ts';
import { isQuotedPacket } from './quoted-packet.ts';
import type { StartCandidate } from './candidate.ts';
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
  /** What announces its last packet, where it is put together from several: what follows in that packet has that head. */
  readonly tail?: Marker;
}

/** Returns the message that begins at `candidate`, or undefined when nothing around it says that one does. */
export function frameAt(
  text: TextSource,
  candidate: StartCandidate,
  floor: number,
  isFirst: boolean,
): Frame | undefined {
  const { chars } = text;
  const decoration = decorationOf(chars, candidate, floor);
  if (decoration === undefined) return undefined;
  const { layout, marker } = decoration;
  if (isQuotedPacket(chars, marker)) return undefined;
  const first = startLineOf(chars, candidate.start, layout);
  if (marker === undefined && !isProven(chars, first.next, layout, candidate, isFirst)) return undefined;
  const isEnd = endTest(marker);
  const headers = readHeaderBlock(chars, first.next, chars.length, layout, isEnd);
  if (candidate.lineStart < candidate.start && holdsTemplate(headers.values)) return undefined;
  const { end, reach, isDeclared } = bodyEnd({ text, limit: chars.length, layout, headers, isEnd });
  const announced = marker ?? unknownMarker(chars, candidate, floor, decoration);
  const undone = undoneFrame(text, candidate, { ...decoration, marker: announced }, { headers, end, isDeclared });
  if (undone.frame !== undefined) return undone.frame;
  return {
    marker: announced,
    layout,
    start: candidate.start,
    startLine: chars.slice(first.start, first.end),
    bodyStart: headers.end,
    end,
    reach: Math.max(reach, undone.tried),
    values: headers.values,
  };
}

/** How the lines of a message are decorated, and what announces it. */
interface Decoration {
  readonly layout: Layout;
  readonly marker: Marker | undefined;
  /** True where the log's own words stand before the start line on its line, and before no other. */
  readonly isGlued: boolean;
  /** True where the octets of a packet's headers stand there. */
  readonly isPacket: boolean;
}

function decorationOf(chars: string, candidate: StartCandidate, floor: number): Decoration | undefined {
  const isBehind = candidate.lineStart < candidate.start;
  const hanging = isBehind ? hangingLines(chars, candidate) : undefined;
  const packet = isBehind ? printedPacket(chars, candidate.start, floor) : undefined;
  const glued = packet ?? (hanging === undefined ? undefined : markerGlued(chars, candidate, floor, hanging.quote));
  const layout = glued === undefined ? layoutOf(chars, candidate) : hanging?.layout();
  if (layout === undefined) return undefined;
  const isGlued = glued !== undefined || (isBehind && layout.prefixLength === 0);
  // What a tool says on the line itself, as sipgrep's `BAD M:[`, is not announced by a mark above: that is of another packet.
  const above = isGlued ? glued : markerAbove(chars, candidate.lineStart, floor, layout);
  // Behind something else on its line the packet was looked for above.
  const isLoose = above === undefined && !isGlued && !isBehind;
  return {
    layout,
    marker: isLoose ? printedPacket(chars, candidate.start, floor) : above,
    isGlued,
    isPacket: packet !== undefined,
  };
}

/** Returns what an unknown log says above the message, or the text before it on its own line. */
function unknownMarker(chars: string, candidate: StartCandidate, floor: number, decoration: Decoration): Marker {
  const { isGlued, layout } = decoration;
  const above = isGlued ? undefined : announcementAbove(chars, candidate.lineStart, floor, layout);
  return { ...(above ?? noMarker(candidate.lineStart)), end: candidate.start };
}

interface Reading {
  readonly headers: HeaderBlock;
  readonly end: number;
  readonly isDeclared: boolean;
}

/** Returns the message as it reads where its characters are escaped, or where lines of the log stand in it. */
function undoneFrame(
  text: TextSource,
  candidate: StartCandidate,
  decoration: Decoration & { readonly marker: Marker },
  reading: Reading,
): UndoneFrame {
  const { layout, marker } = decoration;
  // What stands right before a packet's start line is an octet of its headers: no quote that opens a string.
  const lead = decoration.isPacket ? { ...candidate, lineStart: candidate.start } : candidate;
  const coding = codingOf(text.chars, lead, layout, reading.headers.values);
  const knownLength = reading.end - candidate.start;
  const coded =
    coding === 'none' ? none : codedFrame(text, candidate.start, { ...layout, coding }, marker, knownLength);
  const isTemplate = formats[marker.format - 1]?.isTemplate === true;
  if (coded.frame !== undefined || isTemplate || !isDamaged(text.chars, layout, reading)) return coded;
  const mended = mendedFrame(text, candidate.start, layout, marker, knownLength);
  const isLonger = mended.frame !== undefined && reading.end <= mended.frame.end;
  return { frame: isLonger ? mended.frame : undefined, tried: Math.max(coded.tried, mended.tried) };
}

const none: UndoneFrame = { frame: undefined, tried: 0 };

/**
 * Tells whether lines of the log may stand between those of the message: one was met, the message is not whole, or its Call-ID stands
 * behind an empty line of the log.
 */
function isDamaged(chars: string, layout: Layout, { headers, end, isDeclared }: Reading): boolean {
  if (headers.lines === 0) return false;
  if (headers.hasStrangeLines || !headers.isComplete) return true;
  if (headers.values.callId === undefined && isChunkEnd(chars, headers.end, layout)) return true;
  const declared = isDeclared ? 0 : (declaredLength(headers.values.contentLength) ?? 0);
  if (declared === 0 || (layout.prefixLength === 0 && declared <= end - headers.end)) return false;
  const body = messageWire(chars, headers.end, end, layout).text;
  return body.length < declared && !isWholeWithCrlf(body, declared);
}

/** A log that keeps no CR leaves a body as many octets short as it has lines. */
function isWholeWithCrlf(body: string, declared: number): boolean {
  return !body.includes('\r') && body.length + body.split('\n').length - 1 === declared;
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
