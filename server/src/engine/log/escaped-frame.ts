import type { TextSource } from '../text/text-source.ts';
import type { Wire } from '../sip/wire.ts';
import { bodyEnd, declaredLength } from './body-end.ts';
import { endTest } from './frame.ts';
import type { Frame } from './frame.ts';
import { readHeaderBlock } from './header-block.ts';
import { plainLayout } from './layout.ts';
import { emptyLine, readLine } from './logical-line.ts';
import { markerInline, noMarker } from './marker.ts';
import type { Marker } from './marker.ts';
import type { StartCandidate } from './start-candidate.ts';
import { stringEnd, unescapedWire } from './unescape.ts';

/**
 * How much of a line is unescaped at first, and by how much more when the message is longer, so that a line with many
 * messages costs what they cost.
 */
const firstStretch = 2048;
const growth = 4;

/** Returns the message that stands on one line, its line ends escaped, or undefined when no header follows its start line. */
export function escapedFrame(text: TextSource, candidate: StartCandidate): Frame | undefined {
  const { chars } = text;
  const { start, lineStart } = candidate;
  const escapes = candidate.escapes === 'octal' ? 'octal' : 'backslash';
  const newline = chars.indexOf('\n', start);
  const lineEnd = newline === -1 ? chars.length : newline;
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
  const end = bodyEnd({ text, limit, layout: plainLayout, headers, isEnd });
  const declared = declaredLength(headers.values.contentLength) ?? 0;
  const frame = {
    marker,
    startLine: wire.text.slice(first.start, first.end),
    bodyStart: wire.toSource(headers.end),
    end: wire.toSource(end),
    values: headers.values,
  };
  return { frame, isOpen: limit <= Math.max(end, headers.end + declared) || !headers.isComplete };
}
