import { formats } from './formats/index.ts';
import type { Layout } from './layout.ts';
import { withoutPrefix } from './layout.ts';
import type { LineAbove } from './line-above.ts';
import { lineAbove, readings } from './line-above.ts';
import { lineKind } from './line-kind.ts';
import { markText } from './mark-text.ts';
import type { Marker } from './marker.ts';
import { bestMarker, markerOf } from './marker.ts';
import type { MarkerPlace } from './marker-place.ts';

/** How many empty or ruled lines may stand between a marker and its message. */
const mostLinesBetween = 3;

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

function markerAt(line: LineAbove, place: MarkerPlace): Marker | undefined {
  const texts = readings(line.text, place.layout);
  const claims = texts.map((text) => lineKind(text, 0, text.length).markers);
  // Ascending as they are, where the line has one reading.
  const [first = []] = claims;
  const numbers = claims.length === 1 ? first : [...new Set(claims.flat())].toSorted((a, b) => a - b);
  const markers = numbers
    .filter((number) => place.hasGap || formats[number - 1]?.gap !== 'always')
    .flatMap((number) => markerOf(number, line, place) ?? []);
  return bestMarker(markers, place);
}

/** The length from which on a line that begins with a sign is not empty, whatever a paste has put at its end. */
const surelyText = 5;

/** A keep-alive of CR LF before the message prints as the log prints every empty line: behind its prefix, with ngrep's dot. */
function isEmptyLine(text: string, layout: Layout): boolean {
  if (layout.prefixLength === 0 && surelyText <= text.length && isSign(text.charCodeAt(0))) return false;
  const bare = markText(withoutPrefix(text, layout)).trim();
  return bare === '' || (layout.dots && bare === '.');
}

function isSign(code: number): boolean {
  return 32 < code && code < 127;
}

function isBetween(text: string, layout: Layout): boolean {
  return readings(text, layout).some((reading) => lineKind(reading, 0, reading.length).isBetween);
}
