import type { TextSource } from '../text/text-source.ts';
import type { HeaderValues } from './header-values.ts';
import { headerColon } from './header-line.ts';
import { holdsTemplate } from './holds-template.ts';
import type { Frame } from './frame.ts';
import { plainLayout } from './layout.ts';
import { noMarker } from './marker.ts';
import { markerInline, recordStart } from './marker-on-line.ts';
import { measuredFrame } from './measured-frame.ts';
import type { StartCandidate } from './candidate.ts';
import { escapeKind } from './escapes/index.ts';
import { explainedBy, firstEscapedLineEnd, openingQuote, stringEnd } from './unescape.ts';
import { unwrappedWire, wrappedEnd } from './wrapped-string.ts';

/**
 * How much of a line is unescaped at first, and by how much more when the message is longer, so that a line with many
 * messages costs what they cost.
 */
const firstStretch = 1024;
const growth = 4;

/** A line that is no longer than this is unescaped at once, in characters: most hold one message. */
const shortLine = 4096;

/** The longest message whose line ends are blanks, in characters. */
const longestFlat = 65_536;

/** Returns the message that stands on one line, its line ends escaped, or undefined when no header follows its start line. */
export function escapedFrame(text: TextSource, candidate: StartCandidate, floor: number): Frame | undefined {
  const found = frameOnLine(text, candidate, floor);
  if (found === undefined || found.isWhole || found.frame.layout.escapes === 'blanks') return found?.frame;
  // A terminal or a mail may have broken the line, if the message goes on to its end.
  if (found.frame.end + longestQuote < candidate.lineEnd) return found.frame;
  const { end, reach } = wrappedEnd(text.chars, candidate.lineEnd);
  const longer = end === candidate.lineEnd ? undefined : frameOnLine(text, { ...candidate, lineEnd: end }, floor);
  const frame = longer?.isWhole === true ? longer.frame : found.frame;
  return { ...frame, reach: Math.max(frame.reach, reach) };
}

/** What may stand between a message and the end of its line where the line was broken, in characters. */
const longestQuote = 4;

/** A message, and whether it has all that it declares. */
interface FoundFrame {
  readonly frame: Frame;
  readonly isWhole: boolean;
}

function frameOnLine(text: TextSource, candidate: StartCandidate, floor: number): FoundFrame | undefined {
  const { chars } = text;
  const { start, lineStart } = candidate;
  const lineEnd = candidate.escapes === 'blanks' ? flatEnd(chars, candidate) : candidate.lineEnd;
  if (candidate.escapes === 'none' || !hasHeaderNext(chars, start, lineEnd)) return undefined;
  const opening = openingQuote(chars, lineStart, start);
  const escapes = explainedBy(candidate.escapes, opening, chars.slice(start, Math.min(lineEnd, start + firstStretch)));
  const isQuoted = escapeKind(escapes).isQuoted === true;
  const marker = markerInline(chars, candidate, floor, escapes) ?? {
    ...noMarker(escapes === 'blanks' ? recordStart(chars, candidate, escapes) : lineStart),
    end: start,
  };
  for (let length = lineEnd - start <= shortLine ? shortLine : firstStretch; ; length *= growth) {
    const limit = Math.min(lineEnd, start + length);
    const end = isQuoted ? stringEnd(chars, opening, start, limit) : limit;
    const wire = unwrappedWire(chars, start, end, escapes);
    const measured = measuredFrame(text.unit, wire, marker);
    if (measured === undefined || holdsTemplate(measured.frame.values)) return undefined;
    if (escapes === 'blanks' && !isTold(measured.frame.values)) return undefined;
    const isCut = end < limit || (escapes === 'blanks' && wire.toSource(wire.text.length) < limit);
    if (isCut || limit === lineEnd || !measured.isOpen) {
      const frame = { ...measured.frame, layout: { ...plainLayout, escapes }, start };
      return { frame, isWhole: measured.isWhole || !measured.isOpen };
    }
  }
}

/** Returns how far a message may reach whose line ends are blanks: where its line is a quotation, its closing mark is none of it. */
function flatEnd(chars: string, { start, lineStart, lineEnd }: StartCandidate): number {
  const end = chars.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd;
  const isQuotation = chars.charCodeAt(lineStart) === 34 && chars.charCodeAt(end - 1) === 34;
  return Math.min(isQuotation ? end - 1 : lineEnd, start + longestFlat);
}

/**
 * Some logs name a few headers of a message on one line, and an error quotes its beginning; with its Via and two more, one of which
 * tells its transaction, it is the message itself.
 */
function isTold({ via, from, to, callId, cseq }: HeaderValues): boolean {
  return (
    !/\s/.test(callId ?? '') &&
    via !== undefined &&
    (callId ?? cseq) !== undefined &&
    2 <= [from, to, callId, cseq].filter((value) => value !== undefined).length
  );
}

/** Tells whether a header stands behind the first escaped line end, as far as a start line of common length reaches. */
function hasHeaderNext(chars: string, start: number, lineEnd: number): boolean {
  const stretch = chars.slice(start, Math.min(lineEnd, start + firstStretch));
  const first = firstEscapedLineEnd(stretch);
  return first === undefined || headerColon(stretch, first.index + first.length, stretch.length) !== -1;
}
