import type { Layout } from './layout.ts';
import { withoutPrefix } from './layout.ts';
import { markText } from './mark-text.ts';

/** The longest line that is tested as a marker, in characters. */
export const longestMarker = 1200;

/** A line above a message, without its line end and cut where no marker is longer. */
export interface LineAbove {
  readonly start: number;
  readonly text: string;
}

/** Returns the line before `lineStart`, or undefined where that is `floor`. */
export function lineAbove(chars: string, lineStart: number, floor: number): LineAbove | undefined {
  if (lineStart <= floor) return undefined;
  const newline = lineStart - 1;
  const start = Math.max(floor, newline <= 0 ? 0 : chars.lastIndexOf('\n', newline - 1) + 1);
  let end = Math.min(newline, start + longestMarker + 1);
  // A text that was written as lines of CR LF twice has two CRs.
  for (let count = 0; count < 2 && start < end && chars.charCodeAt(end - 1) === 13; count += 1) end -= 1;
  return { start, text: chars.slice(start, end) };
}

/** Returns a line as it stands, and as the log wrote it, where that differs: behind a prefix, before what a paste has added. */
export function readings(text: string, layout: Layout): readonly string[] {
  const marked = markText(text);
  const bare = layout.prefixLength === 0 ? marked : markText(withoutPrefix(text, layout));
  if (marked === text) return bare === text ? [text] : [text, bare];
  return bare === marked || bare === text ? [text, marked] : [text, marked, bare];
}
