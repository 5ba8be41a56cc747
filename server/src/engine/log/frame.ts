import { octetText } from '../text/text-source.ts';
import type { TextSource } from '../text/text-source.ts';
import { bodyEnd, isStartLineWithHeader } from './body-end.ts';
import { formats } from './formats/index.ts';
import type { HeaderBlock, HeaderValues } from './header-block.ts';
import { readHeaderBlock } from './header-block.ts';
import { headerColon, isProvingHeader } from './header-line.ts';
import type { Layout } from './layout.ts';
import { layoutFor, plainLayout, prefixShape } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';
import { emptyLine, readLine } from './logical-line.ts';
import type { Marker } from './marker.ts';
import { isMarker, markerAbove, markerInline, noMarker } from './marker.ts';
import type { StartCandidate } from './start-candidate.ts';
import { unescapedWire } from './unescape.ts';

/** One message found: where it stands, who announced it, how its lines are decorated, and the values that link it. */
export interface Frame {
  readonly marker: Marker;
  readonly layout: Layout;
  readonly start: number;
  readonly startLine: string;
  readonly bodyStart: number;
  readonly end: number;
  readonly values: HeaderValues;
}

/** Returns the message that begins at `candidate`, or undefined when nothing around it says that one does. */
export function frameAt(text: TextSource, candidate: StartCandidate, floor: number, isFirst: boolean): Frame | undefined {
  if (candidate.escapes !== 'none') return escapedFrame(text, candidate);
  const { chars } = text;
  const layout = layoutOf(chars, candidate);
  if (layout === undefined) return undefined;
  const first = startLineOf(chars, candidate.start, layout);
  const lineStart = layout.prefixLength === 0 ? candidate.start : candidate.lineStart;
  const marker = markerAbove(chars, candidate.lineStart, floor, layout.prefixLength);
  if (marker === undefined && !isProven(chars, first.next, layout, candidate, isFirst)) return undefined;
  const isEnd = endTest(marker);
  const headers = readHeaderBlock(chars, first.next, chars.length, layout, isEnd);
  const end = bodyEnd({ text, limit: chars.length, layout, headers, isEnd });
  return {
    marker: marker ?? { ...noMarker(lineStart), end: candidate.start },
    layout,
    start: candidate.start,
    startLine: chars.slice(first.start, first.end),
    bodyStart: headers.end,
    end,
    values: headers.values,
  };
}

/** Returns the layout of the lines, or undefined when the start line stands behind text that is no prefix. */
function layoutOf(chars: string, candidate: StartCandidate): Layout | undefined {
  const prefix = chars.slice(candidate.lineStart, candidate.start);
  const line = emptyLine();
  readLine(chars, candidate.start, chars.length, plainLayout, line);
  const following = emptyLine();
  readLine(chars, line.next, chars.length, plainLayout, following);
  const dots = endsInDot(chars, line) && (following.kind !== 'text' || endsInDot(chars, following));
  if (prefix.trim() === '') return layoutFor(prefix, dots);
  if (isRepeated(chars, following, prefix)) return layoutFor(prefix, dots);
  // The prefix stands before the start line only: a log's own words, and the message goes on at the head of the next line.
  const isGlued = /\w\w/.test(prefix) && /[\s:|\]]$/.test(prefix) && isProvingHeader(chars, following.start, following.end);
  return isGlued ? layoutFor('', dots) : undefined;
}

function endsInDot(chars: string, line: LogicalLine): boolean {
  return line.start < line.end && chars.charCodeAt(line.end - 1) === 46;
}

/** Tells whether the next line carries a prefix of the same shape with a header behind it. */
function isRepeated(chars: string, following: LogicalLine, prefix: string): boolean {
  const behind = following.start + prefix.length;
  if (following.end <= behind) return false;
  if (prefixShape(chars.slice(following.start, behind)) !== prefixShape(prefix)) return false;
  return headerColon(chars, behind, following.end) !== -1;
}

function startLineOf(chars: string, start: number, layout: Layout): LogicalLine {
  const line = emptyLine();
  readLine(chars, start, chars.length, { ...layout, prefixLength: 0, prefixShape: '' }, line);
  return line;
}

/** Without a marker a start line needs a header behind it, unless the text consists of it. */
function isProven(
  chars: string,
  next: number,
  layout: Layout,
  candidate: StartCandidate,
  isFirst: boolean,
): boolean {
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
  return second.kind === 'text' && isProvingHeader(chars, second.start, second.end) && !isStartLineWithHeader(chars, line, chars.length, layout);
}

/** Returns the test for lines that end a message: the format's own end, and any marker. */
function endTest(marker: Marker | undefined): (line: string) => boolean {
  const format = marker === undefined ? undefined : formats[marker.format - 1];
  return (line) => format?.end?.test(line) === true || isMarker(line);
}

/** Frames a message that stands on one line: its wire is made first, and measured there. */
function escapedFrame(text: TextSource, candidate: StartCandidate): Frame | undefined {
  const { chars } = text;
  const newline = chars.indexOf('\n', candidate.start);
  const lineEnd = newline === -1 ? chars.length : newline;
  const escapes = candidate.escapes === 'octal' ? 'octal' : 'backslash';
  const wire = unescapedWire(chars, candidate.start, lineEnd, escapes);
  const first = emptyLine();
  readLine(wire.text, 0, wire.text.length, plainLayout, first);
  const headers: HeaderBlock = readHeaderBlock(wire.text, first.next, wire.text.length, plainLayout, () => false);
  if (headers.lines === 0) return undefined;
  const wireText: TextSource = text.unit === 'octet' ? octetText(wire.text) : { unit: 'utf16', chars: wire.text };
  const end = bodyEnd({ text: wireText, limit: wire.text.length, layout: plainLayout, headers, isEnd: () => false });
  const marker = markerInline(chars, candidate.lineStart, candidate.start);
  return {
    marker: marker ?? { ...noMarker(candidate.lineStart), end: candidate.start },
    layout: { ...plainLayout, escapes },
    start: candidate.start,
    startLine: wire.text.slice(first.start, first.end),
    bodyStart: wire.toSource(headers.end),
    end: wire.toSource(end),
    values: headers.values,
  };
}
