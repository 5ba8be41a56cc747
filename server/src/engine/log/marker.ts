import { formats, rawFormat } from './formats/index.ts';
import type { LineAbove } from './line-above.ts';
import { longestMarker } from './line-above.ts';
import { lineKind } from './line-kind.ts';
import { contextStart } from './marker-context.ts';
import type { MarkerPlace } from './marker-place.ts';
import { readEntryHead } from './read-entry-head.ts';

/** What announces a message: its format and the stretch of lines that tell about it. */
export interface Marker {
  readonly format: number;
  readonly start: number;
  readonly end: number;
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

/** Of two formats that fit, the one that explains more wins, and else the first of the table. */
export function bestMarker(markers: readonly Marker[], place: MarkerPlace): Marker | undefined {
  const [first] = markers;
  if (first === undefined || markers.length === 1) return first;
  return markers.reduce((found, next) => (explained(place, found) < explained(place, next) ? next : found), first);
}

/** Returns the marker of a format, or undefined where the lines above do not hold what the format needs. */
export function markerOf(number: number, line: LineAbove, place: MarkerPlace): Marker | undefined {
  const start = contextStart(number, line, place);
  if (formats[number - 1]?.context?.isNeeded === true && start === line.start) return undefined;
  return { format: number, start, end: place.end };
}

/** Returns how much a row explains of the lines above a message: a point for each line of its own and each fact that it reads. */
function explained(place: MarkerPlace, marker: Marker): number {
  const format = formats[marker.format - 1];
  const head = place.chars.slice(marker.start, marker.end);
  const lines = head.split('\n').length + (format?.gap === 'always' ? 1 : 0);
  return lines + Object.keys(readEntryHead(head, marker.format, place.layout)).length;
}

/** A message that nothing announces. */
export function noMarker(start: number): Marker {
  return { format: rawFormat, start, end: start };
}
