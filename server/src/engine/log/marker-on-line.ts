import { formats } from './formats/index.ts';
import type { EscapeId } from './escapes/escape-kind.ts';
import { layoutFor, plainLayout } from './layout.ts';
import { longestMarker } from './line-above.ts';
import { lineKind } from './line-kind.ts';
import { markText } from './mark-text.ts';
import type { Marker } from './marker.ts';
import { bestMarker, markerOf } from './marker.ts';
import { unescapedWire } from './unescape.ts';

/**
 * Returns the marker that stands before an escaped message on its own line: that of a format which is always escaped, or the
 * marker of another that a syslog has put on the same line.
 */
export function markerInline(
  chars: string,
  at: { readonly lineStart: number; readonly start: number },
  floor: number,
  escapes: EscapeId,
): Marker | undefined {
  const from = Math.max(at.lineStart, at.start - longestMarker);
  const text = chars.slice(from, at.start);
  const words = unescapedWire(text, 0, text.length, escapes)
    .text.split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const line = { start: recordStart(chars, at, escapes), text };
  const place = { chars, floor, layout: { ...plainLayout, escapes }, end: at.start, hasGap: false };
  const markers = inlineFormats(text, words).flatMap((number) => {
    const isOpen = formats[number - 1]?.isInline === true && !text.includes('{');
    return isOpen ? (markerOf(number, line, place) ?? []) : { format: number, start: line.start, end: at.start };
  });
  return bestMarker(markers, place);
}

/** A time, and a date before it. */
const stamp = /(?<![\d:])(?:\d{4}[-/.]\d\d[-/.]\d\d[ T])?\d\d:\d\d:\d\d(?!:?\d)/g;

/**
 * Returns where what tells of an escaped message begins on its line. The objects of an array may stand on one line, and so may all
 * that a log has printed: what stands before the last object, or before the last time, belongs to others.
 */
export function recordStart(
  chars: string,
  at: { readonly lineStart: number; readonly start: number },
  escapes: EscapeId,
): number {
  const from = Math.max(at.lineStart, at.start - longestMarker);
  const text = chars.slice(from, at.start);
  const object = Math.max(text.lastIndexOf('},{'), text.lastIndexOf('}, {')) + 1;
  const times = escapes === 'blanks' ? Array.from(text.matchAll(stamp), (found) => found.index) : [];
  const record = Math.max(object, times[times.length - 1] ?? 0);
  return record === 0 ? at.lineStart : from + record;
}

/** Returns the formats whose marker stands in the lines that are escaped before a message, or is the text before it. */
function inlineFormats(text: string, words: readonly string[]): readonly number[] {
  const last = words[words.length - 1] ?? '';
  const { markers, glued } = lineKind(last, 0, last.length);
  const announced = glued.filter((number) => {
    const { context } = formats[number - 1] ?? {};
    return context?.isNeeded !== true || context.patterns.some((pattern) => words.some((word) => pattern.test(word)));
  });
  const written = text.includes('&') ? asWritten(text) : text;
  const inline = formats.flatMap(({ isInline, marker }, index) =>
    isInline === true && (marker.test(text) || marker.test(written)) ? [index + 1] : [],
  );
  return [...new Set([...markers, ...announced, ...inline])].toSorted((a, b) => a - b);
}

/**
 * Returns the marker that stands before the start line on its own line, behind `quote`, while the message's other lines hold
 * nothing else.
 */
export function markerGlued(
  chars: string,
  at: { readonly lineStart: number; readonly start: number; readonly lineEnd: number },
  floor: number,
  quote: string,
): Marker | undefined {
  const from = at.lineStart + quote.length;
  if (at.start <= from || from + longestMarker < at.start) return undefined;
  const line = { start: at.lineStart, text: chars.slice(from, at.start) };
  // Where an empty line follows the start line, one follows each line above, too.
  const isDoubled = /^\n\r?\n/.test(chars.slice(at.lineEnd, at.lineEnd + 3));
  const layout = { ...layoutFor(quote, false), isDoubled };
  const place = { chars, floor, layout, end: at.start, hasGap: false };
  const { glued } = lineKind(chars, from, at.start);
  const numbers = glued.length === 0 && line.text.includes('&') ? gluedAsWritten(line.text) : glued;
  return bestMarker(
    numbers.flatMap((number) => markerOf(number, line, place) ?? []),
    place,
  );
}

/** Returns the formats whose mark stands before a start line whose page has escaped the brackets. */
function gluedAsWritten(text: string): readonly number[] {
  const words = asWritten(text);
  return lineKind(words, 0, words.length).glued;
}

/** Returns the words before a start line as the log wrote them: the blanks behind a mark are a part of it. */
function asWritten(text: string): string {
  return markText(text) + text.slice(text.trimEnd().length);
}
