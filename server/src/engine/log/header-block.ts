import { isBlankCode } from './character-classes.ts';
import type { LineTest } from './end-test.ts';
import { isFence, isRemark } from './foreign-line.ts';
import { headerColon, isProvingHeader } from './header-line.ts';
import type { HeaderValues } from './header-values.ts';
import { continueValue, isFull, keepIndented, keepValue } from './header-values.ts';
import type { Layout } from './layout.ts';
import { plainLayout } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';
import { emptyLine, readLine } from './logical-line.ts';
import { isSdpVersion } from './sdp-version.ts';
import { behindShortFolds, isBare, linesAtOnce } from './short-lines.ts';
import { isStartLine } from './start-line-shape.ts';

/** The headers of one message as the framer sees them: where values stand, and where the block ends. Offsets of the text. */
export interface HeaderBlock {
  /** Behind the empty line, or where the block was cut off. */
  readonly end: number;
  /** True when an empty line (or a body without one) ended the block, so that a body may follow. */
  readonly isComplete: boolean;
  /** How far the text was looked at to tell where the block ends. */
  readonly reach: number;
  readonly usesCrlf: boolean;
  readonly lines: number;
  /** True where lines that are no header stand between the headers. */
  readonly hasStrangeLines: boolean;
  readonly values: HeaderValues;
}

/** How far lines were looked at that need not belong to the block. */
interface Looked {
  reach: number;
}

interface Surroundings {
  readonly chars: string;
  readonly limit: number;
  readonly layout: Layout;
  readonly looked: Looked;
}

/** How many lines that are no header a block may hold before it counts as ended: broken traces have some. */
export const mostStrangeLines = 6;

/** Returns the header block that begins at `at`. `isEnd` tells whether a line of the log ends the message. */
export function readHeaderBlock(
  chars: string,
  at: number,
  limit: number,
  layout: Layout,
  isEnd: LineTest,
): HeaderBlock {
  const values: HeaderValues = {};
  const line = emptyLine();
  let usesCrlf = false;
  let lines = 0;
  let strange = 0;
  const looked: Looked = { reach: at };
  let lastKey: keyof HeaderValues | undefined;
  let indented: HeaderValues | undefined;
  const block = (end: number, isComplete: boolean): HeaderBlock => ({
    end,
    isComplete,
    reach: Math.max(end, line.next, looked.reach),
    usesCrlf,
    lines,
    hasStrangeLines: strange !== 0,
    values: indented === undefined ? values : { ...indented, ...values },
  });
  for (let next = at; ; next = line.next) {
    readLine(chars, next, limit, layout, line);
    if (line.kind === 'none' || line.kind === 'broken') return block(next, false);
    if (line.eolOctets === 2) usesCrlf = true;
    if (line.kind === 'blank')
      return isToolsOwn(chars, line, limit, layout) ? block(next, false) : block(line.next, true);
    const first = chars.charCodeAt(line.start);
    if (isBlankCode(first) || (layout.dots && first === 46)) {
      if (isEnd(chars, next, line.end)) return block(next, false);
      keepIndented(chars, line, (indented ??= {}));
      if (lastKey !== undefined) continueValue(chars, line, values, lastKey);
      lines += 1;
      if (isFull(values, lastKey) && passFolds(chars, line, limit, layout)) lines += linesAtOnce;
      continue;
    }
    const colon = headerColon(chars, line.start, line.end);
    if (colon === -1) {
      if (beginsBody(chars, line)) return block(next, true);
      if (isEnd(chars, line.start, line.end) || !mayBeStrange({ chars, limit, layout, looked }, line, strange)) {
        return block(next, false);
      }
      strange += 1;
      lastKey = undefined;
      continue;
    }
    if (beginsNextMessage(chars, line, limit, layout)) return block(next, false);
    lines += 1;
    lastKey = keepValue(chars, line.start, colon, line.end, values);
  }
}

/** Moves the next line behind many folds that tell nothing; false where they end otherwise than the one before, or may tell something. */
function passFolds(chars: string, line: LogicalLine, limit: number, layout: Layout): boolean {
  if (!isBare(layout)) return false;
  const behind = behindShortFolds(chars, line, limit);
  if (behind === -1) return false;
  line.next = behind;
  return true;
}

/**
 * Where a CR is printed as a dot, the empty line of a message has its dot. One without is the tool's, behind a packet that
 * was cut off; a body behind it shows that only the dot was lost.
 */
function isToolsOwn(chars: string, line: LogicalLine, limit: number, layout: Layout): boolean {
  if (!layout.dots || chars.charCodeAt(line.end) === 46) return false;
  const following = emptyLine();
  readLine(chars, line.next, limit, layout, following);
  return following.kind !== 'text' || chars.charCodeAt(following.end) !== 46;
}

/**
 * A log's word with a colon, as `INFO:`, may stand before the start line of the next message. A header whose value ends like a
 * request line is told from it by what follows: the next message begins with its Via.
 */
function beginsNextMessage(chars: string, line: LogicalLine, limit: number, layout: Layout): boolean {
  if (!endsWithVersion(chars, line.start, line.end)) return false;
  const following = emptyLine();
  readLine(chars, line.next, limit, layout, following);
  return (
    following.kind === 'text' &&
    /^(?:via|v)\s*:/i.test(chars.slice(following.start, Math.min(following.end, following.start + 8)))
  );
}

/** Tells whether ` SIP/2.0` and white space stand in the last 12 characters of a line. */
function endsWithVersion(chars: string, start: number, end: number): boolean {
  const last = chars.charCodeAt(end - 1);
  if (last === 48) return start <= end - 8 && chars.startsWith(' SIP/2.0', end - 8);
  // Most lines end in a letter, a digit or a mark.
  if (32 < last && last < 127) return false;
  return / SIP\/2\.0\s*$/.test(chars.slice(Math.max(start, end - 12), end));
}

/**
 * Some logs leave the empty line out: XML and the first line of SDP show by themselves that the body has begun. A URI in angle
 * brackets is the rest of a header that was broken.
 */
function beginsBody(chars: string, line: LogicalLine): boolean {
  return (
    (chars.charCodeAt(line.start) === 60 && !/^<(?:sips?|tel|urn):/i.test(chars.slice(line.start, line.start + 6))) ||
    (line.end - line.start < 8 && isSdpVersion(chars, line.start, line.end))
  );
}

/** Tells whether the lines from one on up to an offset are remarks. */
function areRemarks(chars: string, line: LogicalLine, end: number): boolean {
  const remark = { ...line };
  for (; remark.start < end; readLine(chars, remark.next, end, plainLayout, remark)) {
    if (!isRemark(chars, remark)) return false;
    if (end <= remark.next) return true;
  }
  return true;
}

/**
 * A line that is no header stays in the block only when a header of SIP is near behind it: another thread may have written
 * in between. An empty line, a start line or an end of the log is never skipped.
 */
function mayBeStrange({ chars, limit, layout, looked }: Surroundings, line: LogicalLine, strange: number): boolean {
  if (isStartLine(chars, line) || isFence(chars, line)) return false;
  const following = emptyLine();
  following.next = line.next;
  for (let count = strange; count < mostStrangeLines; count += 1) {
    readLine(chars, following.next, limit, layout, following);
    looked.reach = Math.max(looked.reach, following.next);
    // Whoever writes a message may have remarked something behind its last header.
    if (following.kind === 'blank') return isBare(layout) && areRemarks(chars, line, following.start);
    if (following.kind !== 'text' || isStartLine(chars, following)) return false;
    const colon = headerColon(chars, following.start, following.end);
    if (colon !== -1 && (count === strange || isProvingHeader(chars, following.start, following.end))) return true;
  }
  return false;
}
