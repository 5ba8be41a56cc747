import { formats, rawFormat } from './formats/index.ts';
import type { Layout } from './layout.ts';
import { layoutFor, plainLayout, withoutPrefix } from './layout.ts';
import { lineKind } from './line-kind.ts';
import type { LogFormat } from './log-format.ts';
import { markText } from './mark-text.ts';
import { readEntryHead } from './read-entry-head.ts';
import type { EscapeId } from './escapes/escape-kind.ts';
import { unescapedWire } from './unescape.ts';

/** What announces a message: its format and the stretch of lines that tell about it. */
export interface Marker {
  readonly format: number;
  readonly start: number;
  readonly end: number;
}

/** How many empty or ruled lines may stand between a marker and its message. */
const mostLinesBetween = 3;

/** The longest line that is tested as a marker, in characters. */
export const longestMarker = 1200;

interface LineAbove {
  readonly start: number;
  readonly text: string;
}

/**
 * Returns the marker above the line that begins at `lineStart`, or undefined. Nothing before `floor` is looked at.
 * The prefix of the message's lines may stand before the marker too.
 */
export function markerAbove(chars: string, lineStart: number, floor: number, layout: Layout): Marker | undefined {
  let line = lineAbove(chars, lineStart, floor);
  const most = layout.isDoubled ? 2 * mostLinesBetween + 1 : mostLinesBetween;
  for (let skipped = 0; line !== undefined && skipped <= most; skipped += 1) {
    if (!isEmptyLine(line.text, layout)) {
      const marker = markerAt(line, { chars, floor, layout, end: lineStart, hasGap: skipped !== 0 });
      if (marker !== undefined) return marker;
      if (!isBetween(line.text, layout)) return undefined;
    }
    line = lineAbove(chars, line.start, floor);
  }
  return undefined;
}

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
  return best(markers, place);
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
  const inline = formats.flatMap((format, index) =>
    format.isInline === true && format.marker.test(text) ? [index + 1] : [],
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
  return best(
    lineKind(chars, from, at.start).glued.flatMap((number) => markerOf(number, line, place) ?? []),
    place,
  );
}

/** Tells whether the line is a marker of any format: where it stands, the message before it has ended. */
export function isMarker(text: string): boolean {
  if (longestMarker < text.length || isAttributeAt(text, 0, text.length)) return false;
  return lineKind(text, 0, text.length).markers.length !== 0;
}

/** Tells whether the line between two offsets is one of SDP: a letter and an equals sign begin no line of a log. */
export function isAttributeAt(chars: string, start: number, end: number): boolean {
  return start + 1 < end && chars.charCodeAt(start + 1) === 61;
}

interface MarkerPlace {
  readonly chars: string;
  readonly floor: number;
  readonly layout: Layout;
  /** Where the message's line begins. */
  readonly end: number;
  /** True where lines stand between the marker and the message. */
  readonly hasGap: boolean;
}

function markerAt(line: LineAbove, place: MarkerPlace): Marker | undefined {
  const markers = [
    ...new Set(readings(line.text, place.layout).flatMap((text) => lineKind(text, 0, text.length).markers)),
  ]
    .filter((number) => place.hasGap || formats[number - 1]?.gap !== 'always')
    .toSorted((a, b) => a - b)
    .flatMap((number) => markerOf(number, line, place) ?? []);
  return best(markers, place);
}

/** Of two formats that fit, the one that explains more wins, and else the first of the table. */
function best(markers: readonly Marker[], place: MarkerPlace): Marker | undefined {
  const [first] = markers;
  if (first === undefined || markers.length === 1) return first;
  return markers.reduce((found, next) => (explained(place, found) < explained(place, next) ? next : found), first);
}

/** Returns the marker of a format, or undefined where the lines above do not hold what the format needs. */
function markerOf(number: number, line: LineAbove, place: MarkerPlace): Marker | undefined {
  const { chars, floor, layout, end } = place;
  const format = formats[number - 1];
  const start = format === undefined ? line.start : contextStart(chars, line.start, floor, format, layout);
  if (format?.context?.isNeeded === true && start === line.start) return undefined;
  return { format: number, start, end };
}

/** Returns how much a row explains of the lines above a message: a point for each line of its own and each fact that it reads. */
function explained(place: MarkerPlace, marker: Marker): number {
  const format = formats[marker.format - 1];
  const head = place.chars.slice(marker.start, marker.end);
  const lines = head.split('\n').length + (format?.gap === 'always' ? 1 : 0);
  return lines + Object.keys(readEntryHead(head, marker.format, place.layout)).length;
}

/**
 * Returns where the lines above the marker that belong to it begin: those from the line that opens the block on, or, where none
 * does, those that say something.
 */
function contextStart(chars: string, markerStart: number, floor: number, format: LogFormat, layout: Layout): number {
  const { context } = format;
  if (context === undefined) return markerStart;
  let known: number | undefined;
  let start = markerStart;
  for (let count = 0; count < context.lines;) {
    const line = lineAbove(chars, start, floor);
    if (line === undefined) break;
    // The second line end of a double-spaced text is no line of the log.
    if (layout.isDoubled && line.text.trim() === '' && line.start < start) {
      start = line.start;
      continue;
    }
    count += 1;
    const texts = readings(line.text, layout);
    const isKnown = texts.some((text) => context.patterns.some((pattern) => pattern.test(text)));
    if (!isKnown) known ??= start;
    if (texts.some((text) => context.until?.test(text) === true)) return line.start;
    if (!isKnown && context.until === undefined) break;
    start = line.start;
  }
  return known ?? start;
}

/** A keep-alive of CR LF before the message prints as the log prints every empty line: behind its prefix, with ngrep's dot. */
function isEmptyLine(text: string, layout: Layout): boolean {
  const bare = markText(withoutPrefix(text, layout)).trim();
  return bare === '' || (layout.dots && bare === '.');
}

function isBetween(text: string, layout: Layout): boolean {
  return readings(text, layout).some((reading) => lineKind(reading, 0, reading.length).isBetween);
}

/** Returns a line as it stands, and as the log wrote it, where that differs: behind a prefix, before what a paste has added. */
function readings(text: string, layout: Layout): readonly string[] {
  const bare = withoutPrefix(text, layout);
  return [...new Set([text, markText(text), markText(bare)])];
}

function lineAbove(chars: string, lineStart: number, floor: number): LineAbove | undefined {
  if (lineStart <= floor) return undefined;
  const end = lineStart - 1;
  const start = Math.max(floor, end <= 0 ? 0 : chars.lastIndexOf('\n', end - 1) + 1);
  const text = chars.slice(start, Math.min(end, start + longestMarker + 1));
  // A text that was written as lines of CR LF twice has two CRs.
  return { start, text: text.replace(/\r{1,2}$/, '') };
}

/** A message that nothing announces. */
export function noMarker(start: number): Marker {
  return { format: rawFormat, start, end: start };
}
