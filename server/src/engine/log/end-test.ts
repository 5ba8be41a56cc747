import { rawFormat } from './formats/index.ts';
import { longestMarker } from './line-above.ts';
import { lineKind } from './line-kind.ts';
import type { Marker } from './marker.ts';
import { isAttributeAt } from './marker.ts';

/** Tells whether the line between two offsets ends a message. */
export type LineTest = (chars: string, start: number, end: number) => boolean;

/** The longest line that is tested as the end of a message, in characters. */
export const longestEnd = 1300;

/** Returns the test for lines that end a message: the format's own end, and any marker. */
export function endTest(marker: Marker | undefined): LineTest {
  const format = marker?.format ?? rawFormat;
  return (chars, start, end) => {
    if (isAttributeAt(chars, start, end)) return false;
    const { ends, markers } = lineKind(chars, start, end);
    return ends.includes(format) || (markers.length !== 0 && end - start <= longestMarker);
  };
}

/** The test for a text that no log is around. */
export const endsNever: LineTest = () => false;

/** Tells whether a line ends a message of some format. */
export function endsMessage(chars: string, start: number, end: number): boolean {
  if (isAttributeAt(chars, start, end)) return false;
  const { ends, markers } = lineKind(chars, start, end);
  return ends.length !== 0 || (markers.length !== 0 && end - start <= longestMarker);
}
