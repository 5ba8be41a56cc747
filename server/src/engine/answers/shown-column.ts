import type { Trace } from '../log/trace.ts';
import { stretchOf } from '../text/text-source.ts';
import { utf8Text } from './utf8-text.ts';

/** Up to where a line was read: `width` is in UTF-16 units, undefined once the line has shown that it is no UTF-8. */
interface LineRead {
  readonly lineStart: number;
  readonly end: number;
  readonly width: number | undefined;
}

/** What was read of the line that was asked about last: a line of megabytes may hold thousands of messages, each asked for once. */
const lastReads = new WeakMap<Trace['text'], LineRead>();

/**
 * Returns a 1-based column as an editor counts it: in a file read as octets, what is UTF-8 before `offset` is decoded; `column` is the
 * column in octets.
 */
export function shownColumn({ text }: Pick<Trace, 'text'>, offset: number, column: number): number {
  if (text.unit === 'utf16') return column;
  const lineStart = offset - (column - 1);
  const last = lastReads.get(text);
  const known = last?.lineStart === lineStart && last.end <= offset ? last : { lineStart, end: lineStart, width: 0 };
  const width = known.width === undefined ? undefined : widthWith(known.width, stretchOf(text, known.end, offset));
  lastReads.set(text, { lineStart, end: offset, width });
  return width === undefined ? column : width + 1;
}

/** A start line begins with a letter, so that no character of more than one octet reaches from one piece into the next. */
function widthWith(width: number, octets: string): number | undefined {
  const shown = utf8Text(octets, 'octet');
  const isBroken = shown.length === octets.length && /[\u0080-\u00ff]/.test(octets);
  return isBroken ? undefined : width + shown.length;
}
