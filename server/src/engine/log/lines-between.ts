import { isBlankCode } from './character-classes.ts';
import { isLogLine } from './foreign-line.ts';
import { headerColon, isProvingHeader } from './header-line.ts';
import type { Layout } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';
import { emptyLine, readLine } from './logical-line.ts';
import { isStartLine } from './start-line-shape.ts';
import type { WirePlace } from './wire-place.ts';

/**
 * Tells whether a line between those of a message is the log's own: it lacks their prefix, or it is no header among headers and
 * no line of SDP among such. What it says of a torn line's first half is taken back by the line behind it.
 */
export function isForeign(chars: string, line: LogicalLine, layout: Layout, place: WirePlace): boolean {
  if (line.kind === 'broken') return true;
  if (line.kind === 'blank') return place.isHead && isChunkEnd(chars, line.next, layout);
  if (line.kind !== 'text') return false;
  if (isLogLine(chars, line)) return place.isHead || place.isSdp;
  if (isStartLine(chars, line)) return false;
  const isOwn = place.isHead
    ? isHeadLine(chars, line, layout)
    : !place.isSdp || chars.charCodeAt(line.start + 1) === 61;
  if (isOwn) return false;
  return !isAboveLogLine(chars, line, layout);
}

/** Tells whether a line of the log follows, which may have cut a line of the message in two. */
export function isAboveLogLine(chars: string, line: LogicalLine, layout: Layout): boolean {
  const following = emptyLine();
  readLine(chars, line.next, chars.length, layout, following);
  return following.kind === 'broken' || (following.kind === 'text' && isLogLine(chars, following));
}

/** Tells whether the empty line before `next` is the log's, behind a chunk of a stream: its own words and more headers follow. */
export function isChunkEnd(chars: string, next: number, layout: Layout): boolean {
  const words = emptyLine();
  readLine(chars, next, chars.length, layout, words);
  if (words.kind !== 'text' || !isLogLine(chars, words)) return false;
  const header = emptyLine();
  readLine(chars, words.next, chars.length, layout, header);
  return header.kind === 'text' && isProvingHeader(chars, header.start, header.end);
}

function isHeadLine(chars: string, line: LogicalLine, layout: Layout): boolean {
  const first = chars.charCodeAt(line.start);
  const isFold = isBlankCode(first) || (layout.dots && first === 46);
  return isFold || headerColon(chars, line.start, line.end) !== -1;
}

/** Tells whether a line behind a log's may be the second half of the line before it. */
export function mayGoOn(chars: string, line: LogicalLine): boolean {
  return line.kind === 'text' && !isLogLine(chars, line) && !isStartLine(chars, line);
}
