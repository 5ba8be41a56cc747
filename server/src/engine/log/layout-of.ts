import { isBlankCode } from './character-classes.ts';
import { headerColon, isProvingHeader } from './header-line.ts';
import type { Layout } from './layout.ts';
import { layoutFor, longestPrefix, plainLayout } from './layout.ts';
import { lineTail } from './line-tail.ts';
import type { LogicalLine } from './logical-line.ts';
import { sharedIndent, deeperPrefix, isTornHead } from './later-indent.ts';
import { emptyLine, lineAt, readLine } from './logical-line.ts';
import { hexLine } from './packets/hex-line.ts';
import { behindPrefix, mayBePrefix, prefixShape, widenedShape } from './prefix-shape.ts';
import type { StartCandidate } from './start-candidate.ts';

/** A mark at the head of a file, as a character and as octets, is no indent. */
const byteOrderMark = /^(?:\ufeff|\u00ef\u00bb\u00bf)/;

/** How many lines are looked at to learn what varies in their prefixes. */
const linesLearned = 12;

/** How much of a line is looked at to tell a row of a table, in characters. */
const longestRow = 600;

/** How many places of a line are tried as the head of its header. */
const mostPlaces = 6;

/** Returns the layout of the lines, or undefined when the start line stands behind text that is no prefix. */
export function layoutOf(chars: string, candidate: StartCandidate): Layout | undefined {
  const prefix = chars.slice(candidate.lineStart, candidate.start).replace(byteOrderMark, '');
  if (!mayBePrefix(prefix)) return undefined;
  // The letters beside a row of octets spell what the octets are: the message, where there is one, is read from those.
  if (prefix !== '' && hexLine(chars, candidate.lineStart, candidate.lineEnd) !== undefined) return undefined;
  const first = lineAt(chars, candidate.start);
  const layout = prefixLayout(chars, prefix, first);
  if (layout === undefined) return undefined;
  const whole = withTail(chars, candidate, layout, prefix);
  return whole.tail === '' && isClosedString(chars, prefix, first) ? undefined : whole;
}

/** A string that a source opens before the start line and closes behind it holds no message. */
function isClosedString(chars: string, prefix: string, first: LogicalLine): boolean {
  const quote = prefix.slice(-1);
  if (quote !== '"' && quote !== "'" && quote !== '`') return false;
  return chars.slice(first.start, Math.min(first.end, first.start + longestPrefix)).includes(quote);
}

/** Returns the layout with what its lines end in. */
function withTail(chars: string, candidate: StartCandidate, layout: Layout, prefix: string): Layout {
  const tail = lineTail(chars, candidate, lineAt(chars, candidate.start), { ...layout, dots: false });
  return tail === '' ? layout : { ...layout, tail, dots: false, coding: codingOfStrings(prefix, tail) };
}

/** Lines that are strings of a source or of a list each have their quotes escaped. */
function codingOfStrings(prefix: string, tail: string): Layout['coding'] {
  const quote = /["'`]/.exec(tail)?.[0];
  if (quote !== undefined && prefix.endsWith(quote)) return 'backslash';
  return 'none';
}

function prefixLayout(chars: string, prefix: string, first: LogicalLine): Layout | undefined {
  const following = lineAt(chars, first.next);
  const dots = endsInDot(chars, first) && (following.kind !== 'text' || endsInDot(chars, following));
  if (isDoubled(chars, following, layoutFor(prefix, false))) return { ...layoutFor(prefix, false), isDoubled: true };
  if (prefix.trim() === '') return laterPrefix(chars, prefix, following, dots) ?? layoutFor(prefix, dots);
  if (isRowOfTable(chars, following)) return undefined;
  const shape = prefixShape(prefix);
  const behind = behindPrefix(chars, following.start, following.end, shape);
  if (behind !== -1 && headerColon(chars, behind, following.end) !== -1) {
    return layoutFor(prefix, dots, learnedShape(chars, shape, following));
  }
  if (behind !== -1 && isTornHead(chars, shape, following, behind)) return layoutFor(prefix, dots, shape);
  const deeper = behind === -1 ? undefined : deeperPrefix(chars, shape, following, behind);
  if (deeper !== undefined) return layoutFor(deeper, dots, learnedShape(chars, prefixShape(deeper), following));
  const widened = widenedShape(shape, chars, following.start, following.end);
  if (widened !== undefined && isProvingHeader(chars, widened.behind, following.end)) {
    return layoutFor(prefix, dots, learnedShape(chars, shape, following));
  }
  return gluedLayout(chars, prefix, following, dots) ?? strangerLayout(chars, following, dots);
}

/** A line with a start line of its own is a row of a table of messages (SIPp's short messages), whatever stands before that. */
function isRowOfTable(chars: string, line: LogicalLine): boolean {
  const head = chars.slice(line.start, Math.min(line.end, line.start + longestRow));
  return /(?<!\S)SIP\/2\.0 [1-6]\d\d(?!\d)|\b[A-Za-z][\w+.-]{1,20}:\S{1,400} SIP\/2\.0[\s|]*$/.test(head);
}

/** Returns the shape that fits the prefixes of the lines from `following` on, as long as a header stands behind each. */
function learnedShape(chars: string, shape: string, following: LogicalLine): string {
  let learned = shape;
  const line = { ...following };
  for (let count = 0; count < linesLearned && line.kind === 'text'; count += 1) {
    if (behindPrefix(chars, line.start, line.end, learned) === -1) {
      const widened = widenedShape(learned, chars, line.start, Math.min(line.end, line.start + longestPrefix * 2));
      if (widened === undefined || headerColon(chars, widened.behind, line.end) === -1) return learned;
      learned = widened.shape;
    }
    readLine(chars, line.next, chars.length, plainLayout, line);
  }
  return learned;
}

/** A line that was copied from its middle on has lost its prefix, or its indent, and the lines behind it have not. */
function laterPrefix(chars: string, prefix: string, following: LogicalLine, dots: boolean): Layout | undefined {
  if (following.kind !== 'text') return undefined;
  const indent = sharedIndent(chars, following);
  if (prefix.length < indent.length) return layoutFor(indent, dots);
  if (isBlankCode(chars.charCodeAt(following.start)) || prefix !== '') return undefined;
  return headerColon(chars, following.start, following.end) === -1 ? strangerLayout(chars, following, dots) : undefined;
}

/**
 * Returns the layout of lines whose prefix is not that of the start line, as `grep -A` prints them: two of them with a header of
 * SIP behind a prefix of one shape.
 */
function strangerLayout(chars: string, following: LogicalLine, dots: boolean): Layout | undefined {
  if (following.kind !== 'text') return undefined;
  const second = lineAt(chars, following.next);
  for (const at of headerPlaces(chars, following)) {
    const prefix = chars.slice(following.start, at);
    const widened = widenedShape(prefixShape(prefix), chars, second.start, second.end);
    const isShared = widened !== undefined && isProvingHeader(chars, widened.behind, second.end);
    if (isShared && mayBePrefix(prefix) && !packetHeader.test(prefix)) {
      return layoutFor(prefix, dots, learnedShape(chars, prefixShape(prefix), following));
    }
  }
  return undefined;
}

const someHeader =
  /(?<!\w|[A-Za-z]-)(?:via|v|from|f|to|t|call-id|i|cseq|record-route|route|max-forwards|contact|m)[ \t]*:/gi;

/** Returns where a header of SIP may begin in a line, not further than a prefix is long. */
function headerPlaces(chars: string, line: LogicalLine): readonly number[] {
  const text = chars.slice(line.start, Math.min(line.end, line.start + longestPrefix));
  return Array.from(text.matchAll(someHeader), (found) => line.start + found.index)
    .filter((at) => line.start < at)
    .slice(0, mostPlaces);
}

/**
 * Returns the layout of a message behind a format's own words: its other lines stand alone, or carry what a mail, a terminal or a
 * container puts before every line. `quote` is what of it stands before the log's own words, too.
 */
export function hangingLayout(
  chars: string,
  candidate: StartCandidate,
): { readonly layout: Layout; readonly quote: string } {
  const following = lineAt(chars, lineAt(chars, candidate.start).next);
  const isSpaced = chars.slice(following.start, Math.min(following.end, following.start + longestPrefix)).trim() === '';
  const header = isSpaced ? lineAt(chars, following.next) : following;
  const blanks =
    /^[ \t]*/.exec(chars.slice(header.start, Math.min(header.end, header.start + longestPrefix)))?.[0] ?? '';
  if (isSpaced && isDoubled(chars, following, layoutFor(blanks, false))) {
    return { layout: { ...layoutFor(blanks, false), isDoubled: true }, quote: '' };
  }
  const words = chars.slice(candidate.lineStart, Math.min(candidate.start, candidate.lineStart + longestPrefix));
  const [at] = headerPlaces(chars, header);
  const prefix = at === undefined ? blanks : chars.slice(header.start, at);
  const quote = prefix.trim() === '' ? '' : sharedHead(words, prefix);
  const shape = learnedShape(chars, prefixShape(prefix), header);
  const layout = quote === '' ? layoutFor(blanks, false) : layoutFor(prefix, false, shape);
  return { layout: withTail(chars, candidate, layout, ''), quote };
}

/** Returns the head of `words` that has the shape of `prefix`, as far as an indent of the message does not belong to it. */
function sharedHead(words: string, prefix: string): string {
  for (let end = prefix.length; 0 < end; end -= 1) {
    const behind = behindPrefix(words, 0, words.length, prefixShape(prefix.slice(0, end)));
    if (behind !== -1) return words.slice(0, behind);
    if (!isBlankCode(prefix.charCodeAt(end - 1))) return '';
  }
  return '';
}

/** Dots in a row or control characters are how a capture tool prints the octets of a packet's header: those are no words. */
const packetHeader = /\.\.|\p{Cc}(?<!\t)/u;

/**
 * Returns the layout of a message whose start line stands behind a log's own words while its other lines do not. They may
 * hang under the start line, as journalctl prints them, or carry a part of the prefix, as where a syslog or a container stamps
 * every line.
 */
function gluedLayout(chars: string, prefix: string, following: LogicalLine, dots: boolean): Layout | undefined {
  if (!/\w\w|[<>"'({[]$/.test(prefix) || !/[\s:|\]['"`([{=<>]$/.test(prefix) || packetHeader.test(prefix))
    return undefined;
  let start = following.start;
  while (start < following.end && isBlankCode(chars.charCodeAt(start))) start += 1;
  if (isProvingHeader(chars, start, following.end)) {
    const isSentence = /[A-Za-z][ \t]+$/.test(prefix) && !isHeaderNext(chars, following);
    return isSentence ? undefined : layoutFor(chars.slice(following.start, start), dots);
  }
  return sharedPrefix(chars, prefix, following, dots);
}

/** Behind a sentence that goes on into the start line one header is none: `To: all of you`. */
function isHeaderNext(chars: string, line: LogicalLine): boolean {
  const second = lineAt(chars, line.next);
  let start = second.start;
  while (start < second.end && isBlankCode(chars.charCodeAt(start))) start += 1;
  return second.kind === 'text' && headerColon(chars, start, second.end) !== -1;
}

/** Returns the layout of the part of the prefix that a log puts before every line, the words before the message left out. */
function sharedPrefix(chars: string, prefix: string, following: LogicalLine, dots: boolean): Layout | undefined {
  for (const at of headerPlaces(chars, following).toReversed()) {
    const shape = prefixShape(chars.slice(following.start, at));
    const behind = behindPrefix(prefix, 0, prefix.length, shape);
    if (behind === -1 || !endsStamp(prefix.charCodeAt(behind - 1))) continue;
    return layoutFor(chars.slice(following.start, at), dots, learnedShape(chars, shape, following));
  }
  return undefined;
}

/** A blank, a bar, a bracket or a mail's mark stands between a log's stamp and the line of the message. */
function endsStamp(code: number): boolean {
  return isBlankCode(code) || code === 124 || code === 93 || code === 62;
}

/** Tells whether header, empty line, header, empty line follow the empty line behind a start line. */
function isDoubled(chars: string, following: LogicalLine, layout: Layout): boolean {
  const blank = emptyLine();
  readLine(chars, following.start, chars.length, layout, blank);
  if (blank.kind !== 'blank') return false;
  const first = emptyLine();
  readLine(chars, blank.next, chars.length, layout, first);
  if (first.kind !== 'text' || !isProvingHeader(chars, first.start, first.end)) return false;
  const between = emptyLine();
  readLine(chars, first.next, chars.length, layout, between);
  const second = emptyLine();
  readLine(chars, between.next, chars.length, layout, second);
  return between.kind === 'blank' && second.kind === 'text' && headerColon(chars, second.start, second.end) !== -1;
}

function endsInDot(chars: string, line: LogicalLine): boolean {
  return line.start < line.end && chars.charCodeAt(line.end - 1) === 46;
}
