import { rawFormat } from './formats/index.ts';
import { lineKind } from './line-kind.ts';
import type { Marker } from './marker.ts';
import { isAttribute, isMarker } from './marker.ts';

/** Returns the test for lines that end a message: the format's own end, and any marker. */
export function endTest(marker: Marker | undefined): (line: string) => boolean {
  const format = marker?.format ?? rawFormat;
  return (line) => {
    if (isAttribute(line)) return false;
    const { ends, markers } = lineKind(line, 0, line.length);
    if (ends.length === 0 && markers.length === 0) return false;
    return ends.includes(format) || (markers.length !== 0 && isMarker(line));
  };
}

/** Tells whether a line ends a message of some format. */
export function endsMessage(text: string): boolean {
  return !isAttribute(text) && (isMarker(text) || lineKind(text, 0, text.length).ends.length !== 0);
}
