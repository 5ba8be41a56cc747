import type { TextSource } from '../text/text-source.ts';
import { bodyEnd } from './body-end.ts';
import { endsNever } from './end-test.ts';
import type { Frame } from './frame.ts';
import { readHeaderBlock } from './header-block.ts';
import { plainLayout } from './layout.ts';
import { emptyLine, readLine } from './logical-line.ts';
import { noMarker } from './marker.ts';

/** How much of a first line is looked at, in characters. */
const longestOpening = 70_000;

/**
 * Returns the message that a text consists of when its first line, at `top`, tries to be a start line and fails: a method and a SIP
 * URI without a good version behind them (`INVITE sip:x@y.z SIP/2.0/UDP`). Undefined for every other text.
 */
export function malformedFirstLine(text: TextSource, top: number): Frame | undefined {
  const { chars } = text;
  const head = chars.slice(top, top + 256);
  const blank = top + head.length - head.trimStart().length;
  const line = emptyLine();
  readLine(chars, blank, chars.length, plainLayout, line);
  const opening = chars.slice(line.start, Math.min(line.end, line.start + longestOpening));
  if (!/^[A-Za-z]{1,64} +sips?:\S+ SIP\/2\.0\/\S*\s*$/.test(opening)) return undefined;
  const headers = readHeaderBlock(chars, line.next, chars.length, plainLayout, endsNever);
  const { end, reach } = bodyEnd({ text, limit: chars.length, layout: plainLayout, headers, isEnd: endsNever });
  return {
    marker: noMarker(line.start),
    layout: plainLayout,
    start: line.start,
    startLine: chars.slice(line.start, line.end),
    bodyStart: headers.end,
    end,
    reach,
    values: headers.values,
  };
}
