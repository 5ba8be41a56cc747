import { isTokenCode } from '../sip/token.ts';
import type { LineBounds, StartCandidate } from './candidate.ts';
import { candidateAboveVia } from './candidate-above-via.ts';
import { isBlankCode, isDigitCode, isLetterCode, isUpperCaseCode } from './character-classes.ts';
import { isProvingHeader } from './header-line.ts';
import { longestPrefix } from './layout.ts';
import { isTail, longestTail } from './line-tail.ts';
import { isWholeRequestLine, methodBefore, methodBeforeSpacedUri } from './method-before.ts';
import { methodBehindOctets } from './method-behind-octets.ts';
import { escapesAt, firstEscapedLineEnd } from './unescape.ts';

/** The longest stretch behind `SIP/2.0 301` in which an escaped line end is looked for. */
const longestReason = 300;

/**
 * Returns the candidate that the text `SIP/` at `hit` belongs to, or undefined when it is only a mention.
 * `floor` is where the last message ended: nothing before it is looked at.
 */
export function candidateAt(chars: string, hit: number, floor: number, bounds: LineBounds): StartCandidate | undefined {
  const behind = afterVersion(chars, hit);
  if (behind === -1) return undefined;
  const next = chars.charCodeAt(behind);
  if (next === 47) return candidateAboveVia(chars, hit, floor, bounds);
  if (isBlankCode(next) && isDigitCode(chars.charCodeAt(behind + 1)))
    return statusCandidate(chars, hit, behind, bounds);
  const isLineEnd = endsLine(chars, behind, bounds.end);
  // Where a CR is printed as a blank, it stands before the escaped line feed.
  const printed = next === 32 && !isLineEnd ? escapesAt(chars, behind + 1) : 'none';
  const escapes = printed === 'none' && !isLineEnd ? escapesAt(chars, behind) : printed;
  if (escapes === 'none' && !isLineEnd) return undefined;
  return requestCandidate(chars, { hit, behind }, floor, bounds, escapes);
}

/** Returns the offset behind `SIP/2.0` (any digits), or -1 when no version stands at `hit`. */
function afterVersion(chars: string, hit: number): number {
  let at = hit + 4;
  if (!isDigitCode(chars.charCodeAt(at))) return -1;
  while (isDigitCode(chars.charCodeAt(at)) && at < hit + 8) at += 1;
  if (chars.charCodeAt(at) !== 46) return -1;
  at += 1;
  if (!isDigitCode(chars.charCodeAt(at))) return -1;
  while (isDigitCode(chars.charCodeAt(at)) && at < hit + 12) at += 1;
  return at;
}

/** Tells whether only what may end a line of a message stands between `at` and the line's end: blanks, a CR, ngrep's dot, a tail. */
function endsLine(chars: string, at: number, end: number): boolean {
  let behind = at;
  while (behind < end && (isBlankCode(chars.charCodeAt(behind)) || chars.charCodeAt(behind) === 13)) behind += 1;
  const last = chars.charCodeAt(end - 1) === 13 ? end - 1 : end;
  return end <= behind || (last - at <= longestTail && isTail(chars.slice(at, last)));
}

function statusCandidate(chars: string, hit: number, behind: number, bounds: LineBounds): StartCandidate | undefined {
  let at = behind + 1;
  while (isDigitCode(chars.charCodeAt(at))) at += 1;
  const next = chars.charCodeAt(at);
  const isNumberWhole = bounds.end <= at || isBlankCode(next) || next === 13 || next === 46;
  if (!isNumberWhole && escapesAt(chars, at) === 'none' && !endsLine(chars, at, bounds.end)) return undefined;
  const reason = chars.slice(at, Math.min(bounds.end, at + longestReason));
  const found = firstEscapedLineEnd(reason);
  const isInLine = found !== undefined && !endsLine(chars, at + found.index, bounds.end);
  const escapes = isInLine ? found.id : 'none';
  if (escapes === 'none' && bounds.start + longestPrefix < hit) return undefined;
  return { start: hit, lineStart: bounds.start, lineEnd: bounds.end, kind: 'status', escapes, versionEnd: behind };
}

/** Where the version of a request line stands, and where it ends. */
interface VersionPlace {
  readonly hit: number;
  readonly behind: number;
}

function requestCandidate(
  chars: string,
  version: VersionPlace,
  floor: number,
  bounds: LineBounds,
  escapes: StartCandidate['escapes'],
): StartCandidate | undefined {
  const { hit, behind } = version;
  const lineStart = Math.max(bounds.start, floor);
  const indented = behindBackticks(chars, behindIndent(chars, lineStart, hit));
  const shared = { lineStart, lineEnd: bounds.end, kind: 'request' as const, escapes, versionEnd: behind };
  const glued = escapes === 'none' ? methodBehindOctets(chars, lineStart, hit, floor) : -1;
  if (glued !== -1) return { ...shared, start: glued };
  if (escapes === 'none' && isWholeRequestLine(chars, indented, hit)) {
    return { ...shared, start: indented + signBefore(chars, indented, bounds.end) };
  }
  const plain = methodBefore(chars, lineStart, hit);
  const start = plain === -1 ? methodBeforeSpacedUri(chars, lineStart, hit) : plain;
  if (start === -1) return undefined;
  if (escapes === 'none' && lineStart + longestPrefix < start) return undefined;
  return { ...shared, start };
}

/**
 * Returns 1 where a mark stands at `start` that a method may begin with by the letter, and the next line begins with it too, behind
 * its indent: a diff's sign, the quote of a list of strings.
 */
function signBefore(chars: string, start: number, lineEnd: number): 0 | 1 {
  const sign = chars.charCodeAt(start);
  if (isLetterCode(sign) || isDigitCode(sign) || !isTokenCode(sign)) return 0;
  const next = behindIndent(chars, lineEnd + 1, chars.length);
  if (chars.charCodeAt(next) !== sign) return 0;
  const newline = chars.indexOf('\n', next);
  return isProvingHeader(chars, next + 1, newline === -1 ? chars.length : newline) ? 1 : 0;
}

/** Tells where the words begin behind the backticks that open Markdown's code, by the letter a part of a method. */
function behindBackticks(chars: string, at: number): number {
  let behind = at;
  while (behind < at + 3 && chars.charCodeAt(behind) === 96) behind += 1;
  return isUpperCaseCode(chars.charCodeAt(behind)) ? behind : at;
}

function behindIndent(chars: string, lineStart: number, hit: number): number {
  const limit = Math.min(hit, lineStart + longestPrefix);
  let at = lineStart;
  while (at < limit && isBlankCode(chars.charCodeAt(at))) at += 1;
  return at;
}
