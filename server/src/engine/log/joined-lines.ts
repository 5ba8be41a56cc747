import { isBlankCode } from './character-classes.ts';
import { endsMessage, longestEnd } from './end-test.ts';
import { isRemark, isTornLine } from './foreign-line.ts';
import type { Layout } from './layout.ts';
import { isAboveLogLine, mayGoOn } from './lines-between.ts';
import type { LogicalLine } from './logical-line.ts';
import type { WireDraft } from './wire-pieces.ts';
import type { WirePlace } from './wire-place.ts';
import { isBlankBetween, isRestOf } from './wrapped-line.ts';

/** The longest header that lines are joined to, in characters. */
const longestHeader = 4096;

/** How many lines are joined to one header: so many of the narrowest terminal fill the longest one, and each looks at all of it. */
const mostRests = 64;

/** Notes the header that stands last; what is folded or broken belongs to it. */
export function noteHeader(chars: string, place: WirePlace, line: LogicalLine, isRest: boolean): void {
  const printed = chars.slice(line.start, Math.min(line.end, line.start + longestHeader + 1));
  if (isRest) place.rests += 1;
  if (!isRest && !isBlankCode(printed.charCodeAt(0))) {
    place.header = printed;
    place.rests = 0;
  } else if (place.header.length <= longestHeader) place.header += printed;
}

/**
 * Takes the line end off the last piece where it was the log's, which has printed one chunk of a stream and then the next, and
 * tells whether it did.
 */
export function joinTorn(draft: WireDraft, next: string, place: WirePlace): boolean {
  const { last } = draft;
  if (last === undefined || !isTornLine(last, next, place.isHead, place.usesCrlf)) return false;
  draft.replaceLast(withoutEnd(last));
  return true;
}

/** Returns a line without its line end. */
function withoutEnd(line: string): string {
  if (!line.endsWith('\n')) return line;
  return line.slice(0, line.endsWith('\r\n') ? -2 : -1);
}

/** A line of the text, and how it is read. */
export interface WireLine {
  readonly chars: string;
  readonly line: LogicalLine;
  readonly layout: Layout;
}

/** Takes the line end off the last piece where the line is the rest of its header, and tells whether it did. */
export function joinRest({ chars, line, layout }: WireLine, draft: WireDraft, place: WirePlace): boolean {
  const { last } = draft;
  if (last === undefined || !place.isHead || 0 < place.foreign) return false;
  if (longestHeader < place.header.length || mostRests <= place.rests) return false;
  const next = chars.slice(line.start, Math.min(line.end, line.start + longestEnd));
  if (next === '' || isBlankCode(next.charCodeAt(0))) return false;
  if (!mayGoOn(chars, line) || isRemark(chars, line)) return false;
  const bare = withoutEnd(last);
  if (!isRestOf(place.header, bare, next) || endsMessage(next, 0, next.length)) return false;
  if (isAboveLogLine(chars, line, layout)) return false;
  draft.replaceLast(isBlankBetween(place.header, next) ? `${bare} ` : bare);
  return true;
}
