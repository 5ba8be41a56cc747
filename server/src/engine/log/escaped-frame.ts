import type { TextSource } from '../text/text-source.ts';
import type { Wire } from '../sip/wire.ts';
import { bodyEnd, declaredLength, mayQuote } from './body-end.ts';
import { endTest } from './frame.ts';
import type { Frame } from './frame.ts';
import type { HeaderBlock } from './header-block.ts';
import { mostStrangeLines, readHeaderBlock } from './header-block.ts';
import { headerColon } from './header-line.ts';
import { plainLayout } from './layout.ts';
import { emptyLine, readLine } from './logical-line.ts';
import { markerInline, noMarker } from './marker.ts';
import type { Marker } from './marker.ts';
import type { StartCandidate } from './start-candidate.ts';
import { escapedLineEnd, stringEnd, unescapedWire } from './unescape.ts';

/**
 * How much of a line is unescaped at first, and by how much more when the message is longer, so that a line with many
 * messages costs what they cost.
 */
const firstStretch = 1024;
const growth = 4;

/** How far a body is followed that quotes messages, in characters. */
const longestQuoting = 16 * 1024;

/** Returns the message that stands on one line, its line ends escaped, or undefined when no header follows its start line. */
export function escapedFrame(text: TextSource, candidate: StartCandidate): Frame | undefined {
  const { chars } = text;
  const { start, lineStart, lineEnd } = candidate;
  const escapes = candidate.escapes === 'octal' ? 'octal' : 'backslash';
  if (!hasHeaderNext(chars, start, lineEnd)) return undefined;
  const marker = markerInline(chars, lineStart, start, escapes) ?? { ...noMarker(lineStart), end: start };
  for (let length = firstStretch; ; length *= growth) {
    const limit = Math.min(lineEnd, start + length);
    const end = escapes === 'backslash' ? stringEnd(chars, lineStart, start, limit) : limit;
    const wire = unescapedWire(chars, start, end, escapes);
    const measured = measure(text.unit, wire, marker);
    if (measured === undefined) return undefined;
    if (end < limit || limit === lineEnd || !measured.isOpen) {
      return { ...measured.frame, layout: { ...plainLayout, escapes }, start };
    }
  }
}

/** Tells whether a header stands behind the first escaped line end, as far as a start line of common length reaches. */
function hasHeaderNext(chars: string, start: number, lineEnd: number): boolean {
  const stretch = chars.slice(start, Math.min(lineEnd, start + firstStretch));
  const first = escapedLineEnd.exec(stretch);
  return first === null || headerColon(stretch, first.index + first[0].length, stretch.length) !== -1;
}

interface Measured {
  readonly frame: Omit<Frame, 'layout' | 'start'>;
  /** True when more text could make the message longer. */
  readonly isOpen: boolean;
}

function measure(unit: TextSource['unit'], wire: Wire, marker: Marker): Measured | undefined {
  const text: TextSource = { unit, chars: wire.text };
  const limit = wire.text.length;
  const isEnd = endTest(marker);
  const first = emptyLine();
  readLine(wire.text, 0, limit, plainLayout, first);
  const headers = readHeaderBlock(wire.text, first.next, limit, plainLayout, isEnd);
  if (headers.lines === 0) return undefined;
  const { end, reach } = bodyEnd({ text, limit, layout: plainLayout, headers, isEnd });
  const frame = {
    marker,
    startLine: wire.text.slice(first.start, first.end),
    bodyStart: wire.toSource(headers.end),
    end: wire.toSource(end),
    reach: wire.toSource(reach),
    values: headers.values,
  };
  const isOpen = headers.isComplete ? mayGoOn(headers, end, wire.text) : mayBeCut(wire.text, headers.end);
  return { frame, isOpen };
}

/**
 * Tells whether a header block that no empty line has ended may go on in text that was not unescaped yet: not where more lines
 * stand behind it than are looked at for a further header. Else each of many cut messages would unescape the whole line.
 */
function mayBeCut(text: string, headersEnd: number): boolean {
  let at = headersEnd;
  for (let count = 0; count < mostStrangeLines + 2; count += 1) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return true;
  }
  return false;
}

/** A body may be longer than what was unescaped when nothing ended it, or when it quotes messages and its length says so. */
function mayGoOn(headers: HeaderBlock, end: number, text: string): boolean {
  if (text.slice(end).trim() === '') return true;
  const declared = declaredLength(headers.values.contentLength) ?? 0;
  return mayQuote(headers) && text.length < headers.end + declared && text.length < longestQuoting;
}
