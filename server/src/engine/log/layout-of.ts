import { isBlankCode } from './character-classes.ts';
import { isDoubled } from './doubled-lines.ts';
import { headerColon, isProvingHeader } from './header-line.ts';
import { headerPlaces } from './header-places.ts';
import type { Layout } from './layout.ts';
import { layoutFor, longestPrefix } from './layout.ts';
import { layoutWithTail } from './layout-with-tail.ts';
import { learnedShape } from './learned-shape.ts';
import type { LogicalLine } from './logical-line.ts';
import { sharedIndent, deeperPrefix, isTornHead } from './later-indent.ts';
import { lineAt } from './logical-line.ts';
import { hexLine } from './packets/hex-line.ts';
import { behindPrefix, mayBePrefix, prefixShape, widenedShape } from './prefix-shape.ts';
import type { StartCandidate } from './candidate.ts';

/** A mark at the head of a file, as a character and as octets. */
const byteOrderMark = /^(?:\ufeff|\u00ef\u00bb\u00bf)/;

/** How much of a line is looked at to tell a row of a table, in characters. */
const longestRow = 600;

/** Returns the layout of the lines, or undefined when the start line stands behind text that is no prefix. */
export function layoutOf(chars: string, candidate: StartCandidate): Layout | undefined {
  const prefix = prefixOf(chars, candidate);
  if (!mayBePrefix(prefix)) return undefined;
  // The letters beside a row of octets spell what the octets are: the message, where there is one, is read from those.
  if (prefix !== '' && hexLine(chars, candidate.lineStart, candidate.lineEnd) !== undefined) return undefined;
  const first = lineAt(chars, candidate.start);
  const layout = prefixLayout(chars, prefix, first);
  if (layout === undefined) return undefined;
  const whole = layoutWithTail(chars, candidate, first, layout, prefix);
  return whole.tail === '' && isClosedString(chars, prefix, first) ? undefined : whole;
}

/** Returns what stands before the start line; a mark at the head of a file is no indent. */
function prefixOf(chars: string, { lineStart, start }: StartCandidate): string {
  const prefix = chars.slice(lineStart, start);
  const first = prefix.charCodeAt(0);
  return first === 0xfeff || first === 0xef ? prefix.replace(byteOrderMark, '') : prefix;
}

/** A string that a source opens before the start line and closes behind it holds no message. */
function isClosedString(chars: string, prefix: string, first: LogicalLine): boolean {
  const quote = prefix.slice(-1);
  if (quote !== '"' && quote !== "'" && quote !== '`') return false;
  return chars.slice(first.start, Math.min(first.end, first.start + longestPrefix)).includes(quote);
}

function prefixLayout(chars: string, prefix: string, first: LogicalLine): Layout | undefined {
  // Markdown's code may begin right behind the backticks that open it.
  if (/^[ \t]*`{1,3}$/.test(prefix)) return prefixLayout(chars, prefix.replace(/`+$/, ''), first);
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
  return namesVersion(head) && rowOfTable.test(head);
}

const rowOfTable = /(?<!\S)SIP\/2\.0 [1-6]\d\d(?!\d)|\b[A-Za-z][\w+.-]{1,20}:\S{1,400} SIP\/2\.0[\s|]*$/;

/** Tells whether a line names the version of SIP otherwise than a Via does. */
function namesVersion(line: string): boolean {
  for (let at = line.indexOf('SIP/2.0'); at !== -1; at = line.indexOf('SIP/2.0', at + 7)) {
    if (line.charCodeAt(at + 7) !== 47) return true;
  }
  return false;
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

/** Dots in a row or control characters are how a capture tool prints the octets of a packet's header: those are no words. */
const packetHeader = /\.\.|[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/;

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

function endsInDot(chars: string, line: LogicalLine): boolean {
  return line.start < line.end && chars.charCodeAt(line.end - 1) === 46;
}
