import { formats } from './formats/index.ts';
import type { LineAbove } from './line-above.ts';
import { lineAbove, readings } from './line-above.ts';
import { contextKind } from './line-kind.ts';
import type { MarkerPlace } from './marker-place.ts';

/**
 * Returns where the lines above the marker that belong to it begin: those from the line that opens the block on, or, where none
 * does, those that say something.
 */
export function contextStart(number: number, marker: LineAbove, { chars, floor, layout }: MarkerPlace): number {
  const context = formats[number - 1]?.context;
  if (context === undefined) return marker.start;
  let known: number | undefined;
  let { start } = marker;
  for (let count = 0; count < context.lines;) {
    const line = lineAbove(chars, start, floor);
    if (line === undefined) break;
    // The second line end of a double-spaced text is no line of the log.
    if (layout.isDoubled && line.text.trim() === '' && line.start < start) {
      start = line.start;
      continue;
    }
    count += 1;
    const kinds = readings(line.text, layout).map((text) => contextKind(number, text, 0, text.length));
    const isKnown = kinds.some((kind) => kind.isKnown);
    if (!isKnown) known ??= start;
    if (kinds.some((kind) => kind.isOpening)) return line.start;
    if (!isKnown && context.until === undefined) break;
    start = line.start;
  }
  return known ?? start;
}
