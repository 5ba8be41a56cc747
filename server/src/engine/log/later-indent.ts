import { isBlankCode } from './character-classes.ts';
import { headerColon, isProvingHeader } from './header-line.ts';
import { longestPrefix } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';
import { lineAt } from './logical-line.ts';
import { behindPrefix } from './prefix-shape.ts';

/** Tells whether one word stands behind the prefix, and a header behind it in the next line: the start line was torn in two. */
export function isTornHead(chars: string, shape: string, following: LogicalLine, behind: number): boolean {
  if (!/^\S{1,40}\s*$/.test(chars.slice(behind, Math.min(following.end, behind + longestPrefix)))) return false;
  const second = lineAt(chars, following.next);
  const next = behindPrefix(chars, second.start, second.end, shape);
  return next !== -1 && isProvingHeader(chars, next, second.end);
}

/** Returns the prefix of lines that are set in behind that of the start line, where the first two headers are. */
export function deeperPrefix(chars: string, shape: string, following: LogicalLine, behind: number): string | undefined {
  let at = behind;
  while (at < following.end && isBlankCode(chars.charCodeAt(at))) at += 1;
  if (at === behind || !isProvingHeader(chars, at, following.end)) return undefined;
  const blanks = chars.slice(behind, at);
  const second = lineAt(chars, following.next);
  const next = behindPrefix(chars, second.start, second.end, shape);
  const isShared = next !== -1 && chars.startsWith(blanks, next);
  if (!isShared || headerColon(chars, next + blanks.length, second.end) === -1) return undefined;
  return chars.slice(following.start, at);
}

/** So many lines must have the blanks that belong to a paste, or all there are. */
const indentedLines = 8;

/**
 * Returns the blanks that stand before the headers of a message; none where they differ. A start line has no fold (RFC 3261 §7.1),
 * so that blanks behind it belong to the paste, unless other headers have none: then somebody folded the first one.
 */
export function sharedIndent(chars: string, following: LogicalLine): string {
  const head = chars.slice(following.start, Math.min(following.end, following.start + longestPrefix));
  const blanks = /^[ \t]*/.exec(head)?.[0] ?? '';
  if (blanks === '' || !isProvingHeader(chars, following.start + blanks.length, following.end)) return '';
  const second = lineAt(chars, following.next);
  const isShared = second.kind === 'text' && chars.startsWith(blanks, second.start);
  if (!isShared || headerColon(chars, second.start + blanks.length, second.end) === -1) return '';
  let line = lineAt(chars, second.next);
  for (let count = 2; count < indentedLines && line.kind === 'text'; count += 1) {
    if (!chars.startsWith(blanks, line.start) && headerColon(chars, line.start, line.end) !== -1) return '';
    line = lineAt(chars, line.next);
  }
  return blanks;
}
