import { span, type Span } from '../../text/span.ts';
import { lineAt } from '../line-at.ts';
import type { Problem } from '../problem.ts';

/** How a multipart body is divided (RFC 2046 §5.1.1). Spans are wire offsets. */
export interface Multipart {
  /** Without the two hyphens. */
  readonly boundary: string;
  /** `content`: nothing states it, and the first line that looks like a delimiter was taken. */
  readonly boundaryFrom: 'parameter' | 'content';
  /** Before the first delimiter; readers ignore it. */
  readonly preamble: Span;
  /** Between delimiters, without the line end that belongs to the delimiter behind. */
  readonly parts: readonly Span[];
  /** Behind the closing delimiter; readers ignore it. */
  readonly epilogue: Span;
  readonly problems: readonly Problem[];
}

/** A body has a handful of parts; what stands behind this many is one part more. */
const mostParts = 1000;
/** RFC 2046 §5.1.1. */
const longestBoundary = 70;

/**
 * Returns the parts of the multipart body at `place`, or undefined when no delimiter stands in it. `boundary` is the
 * parameter of its Content-Type; a Content-Type that forgot it is helped by the first line that looks like a delimiter.
 */
export function readMultipart(text: string, place: Span, boundary: string | undefined): Multipart | undefined {
  const isStated = boundary !== undefined && boundary !== '';
  const delimiter = isStated ? `--${boundary}` : delimiterIn(text, place);
  if (delimiter === undefined) return undefined;
  const cut = cutAt(text, place, delimiter);
  if (cut === undefined) return undefined;
  const problems: Problem[] = [];
  const first = span(cut.preamble.end, Math.min(cut.preamble.end + delimiter.length, place.end));
  if (!isStated) problems.push({ id: 'multipart-boundary-missing', span: first });
  else if (longestBoundary < boundary.length) problems.push({ id: 'multipart-boundary-too-long', span: first });
  if (!cut.isClosed) problems.push({ id: 'multipart-unclosed', span: span(place.end, place.end) });
  return {
    boundary: delimiter.slice(2),
    boundaryFrom: isStated ? 'parameter' : 'content',
    preamble: cut.preamble,
    parts: cut.parts,
    epilogue: cut.epilogue,
    problems,
  };
}

interface Cut {
  readonly preamble: Span;
  readonly parts: readonly Span[];
  readonly epilogue: Span;
  readonly isClosed: boolean;
}

function cutAt(text: string, place: Span, delimiter: string): Cut | undefined {
  const parts: Span[] = [];
  let preambleEnd: number | undefined;
  let partStart = 0;
  for (let at = lineStartWith(text, place.start, place, delimiter); at !== undefined;) {
    const behind = at + delimiter.length;
    const isClosing = text.startsWith('--', behind) && behind + 2 <= place.end;
    if (isClosing || isDelimiterEnd(text, behind, place.end)) {
      if (preambleEnd === undefined) preambleEnd = at;
      else parts.push(span(partStart, Math.max(partStart, beforeLineEnd(text, at, partStart))));
      partStart = lineAt(text, at, place.end).next;
      const preamble = span(place.start, preambleEnd);
      if (isClosing) return { preamble, parts, epilogue: span(partStart, place.end), isClosed: true };
      if (mostParts <= parts.length) break;
    }
    at = lineStartWith(text, behind, place, delimiter);
  }
  if (preambleEnd === undefined) return undefined;
  if (partStart < place.end) parts.push(span(partStart, place.end));
  return { preamble: span(place.start, preambleEnd), parts, epilogue: span(place.end, place.end), isClosed: false };
}

/** Returns the start of the next line at or behind `from` that begins with `delimiter`, or undefined. */
function lineStartWith(text: string, from: number, place: Span, delimiter: string): number | undefined {
  const last = place.end - delimiter.length;
  if (from === place.start && from <= last && text.startsWith(delimiter, from)) return from;
  // Only places behind a line end are compared: a search for the delimiter itself would be slow over its own repetitions.
  for (let feed = text.indexOf('\n--', from); feed !== -1 && feed < last; feed = text.indexOf('\n--', feed + 1)) {
    if (text.startsWith(delimiter, feed + 1)) return feed + 1;
  }
  return undefined;
}

/** A delimiter is the whole line, padding aside; a longer word is another one. */
function isDelimiterEnd(text: string, at: number, end: number): boolean {
  return end <= at || ' \t\r\n'.includes(text.charAt(at));
}

/** The line end before a delimiter belongs to the delimiter. */
function beforeLineEnd(text: string, at: number, start: number): number {
  const feed = start < at && text.charCodeAt(at - 1) === 0x0a ? at - 1 : at;
  return start < feed && text.charCodeAt(feed - 1) === 0x0d ? feed - 1 : feed;
}

function delimiterIn(text: string, place: Span): string | undefined {
  const start = text.startsWith('--', place.start) ? place.start : text.indexOf('\n--', place.start) + 1;
  if (start < place.start || place.end < start + 3) return undefined;
  const line = lineAt(text, start, place.end);
  const delimiter = text.slice(line.start, Math.min(line.end, line.start + longestBoundary + 3)).trimEnd();
  return delimiter.length <= 2 || longestBoundary + 2 < delimiter.length ? undefined : delimiter;
}
