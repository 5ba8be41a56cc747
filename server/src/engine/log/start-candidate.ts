import { isTokenCode } from '../sip/token.ts';
import { isBlankCode, isDigitCode } from './character-classes.ts';
import { headerColon, isProvingHeader } from './header-line.ts';
import { longestPrefix } from './layout.ts';
import { isTail, longestTail } from './line-tail.ts';
import { methodBehindOctets } from './method-behind-octets.ts';
import type { EscapeId } from './escapes/escape-kind.ts';
import { escapesAt, firstEscapedLineEnd } from './unescape.ts';

/** A place where a message may begin; whether it does is for the lines around it to say. */
export interface StartCandidate {
  /** Where the start line begins, behind any prefix. */
  readonly start: number;
  /** Where its physical line begins. */
  readonly lineStart: number;
  /** Where its physical line ends. */
  readonly lineEnd: number;
  readonly kind: 'request' | 'status' | 'malformed';
  /** How the line ends are written behind the start line. */
  readonly escapes: EscapeId | 'none';
  /** Where the version of a request line ends; where the line begins for others. */
  readonly versionEnd: number;
}

/** The bounds of the physical line that was looked at last, so that a line of megabytes is measured once. */
export interface LineBounds {
  start: number;
  end: number;
}

/** How many header lines may stand between a malformed start line and the Via that betrays the message. */
const headersAboveVia = 40;

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

/** Tells whether `METHOD URI ` fills the line up to the version; a URI may hold spaces only behind a written-out method. */
function isWholeRequestLine(chars: string, lineStart: number, hit: number): boolean {
  let at = lineStart;
  // A dot is how capture tools print an octet that is no text: what it glues to a method is a packet's header.
  if (chars.charCodeAt(at) === 46) return false;
  while (at < hit && isTokenCode(chars.charCodeAt(at))) at += 1;
  const methodEnd = at;
  if (methodEnd === lineStart || !isBlankCode(chars.charCodeAt(at))) return false;
  if (chars.slice(lineStart, Math.min(methodEnd, lineStart + longestMethod)).includes('..')) return false;
  while (at < hit && isBlankCode(chars.charCodeAt(at))) at += 1;
  if (!beginsUri(chars, at, hit)) return false;
  while (at < hit && !isBlankCode(chars.charCodeAt(at))) at += 1;
  while (at < hit && isBlankCode(chars.charCodeAt(at))) at += 1;
  // What looks like a URI with spaces may be a tool's own words before the request line.
  return at === hit || (isUpperCaseWord(chars, lineStart, methodEnd) && methodBefore(chars, methodEnd, hit) === -1);
}

/** Returns where the method of `METHOD URI SIP/2.0` begins when a prefix stands before it, or -1. */
function methodBefore(chars: string, lineStart: number, hit: number): number {
  let at = hit;
  while (lineStart < at && isBlankCode(chars.charCodeAt(at - 1))) at -= 1;
  if (at === hit) return -1;
  const uriEnd = at;
  while (lineStart < at && !isBlankCode(chars.charCodeAt(at - 1))) at -= 1;
  if (!beginsUri(chars, at, uriEnd)) return -1;
  while (lineStart < at && isBlankCode(chars.charCodeAt(at - 1))) at -= 1;
  const methodEnd = at;
  while (lineStart < at && isUpperCaseCode(chars.charCodeAt(at - 1))) at -= 1;
  const isWord = 3 <= methodEnd - at && (at === lineStart || !joinsWords(chars.charCodeAt(at - 1)));
  if (isWord) return chars.charCodeAt(at - 1) === 46 ? -1 : at;
  return anyMethodBefore(chars, lineStart, methodEnd);
}

/** The longest method that is looked for behind a prefix, in characters. */
const longestMethod = 40;

/**
 * Returns where a method begins that is no word of capital letters, or -1. It has a letter first, no quote, and no dot, which is how
 * capture tools print an octet that is no text; the end of an escape before it is not its own.
 */
function anyMethodBefore(chars: string, lineStart: number, methodEnd: number): number {
  const limit = Math.max(lineStart, methodEnd - longestMethod);
  let at = methodEnd;
  while (limit < at && isTokenCode(chars.charCodeAt(at - 1)) && chars.charCodeAt(at - 1) !== 39) at -= 1;
  const base = Math.max(lineStart, methodEnd - longestMethod - 12);
  const found = firstEscapedLineEnd(chars.slice(base, methodEnd));
  if (found !== undefined) at = Math.max(at, base + found.index + found.length);
  while (at < methodEnd && !isLetterCode(chars.charCodeAt(at))) at += 1;
  const isMethod = 2 <= methodEnd - at && !chars.slice(at, methodEnd).includes('.');
  return isMethod && (at === lineStart || chars.charCodeAt(at - 1) !== 46) ? at : -1;
}

/** Tells whether a character belongs to the same word as the capital letters behind it: a letter, a digit, `_` or `-`. */
function joinsWords(code: number): boolean {
  return isLetterCode(code) || isDigitCode(code) || code === 95 || code === 45;
}

function isLetterCode(code: number): boolean {
  return isUpperCaseCode(code) || (97 <= code && code <= 122);
}

/** The longest request line with a blank in its URI, in characters. */
const longestSpacedLine = 400;

/** A method behind a bracket that a log has opened, and a URI whose blanks a web page has put there. */
const spacedRequest = /[<^[({"'](?=[A-Z]{3,20} sips?:[^<>"\s]{0,200} [^<>"]{1,200}$)/;

/** Returns where the method begins of a request line whose URI holds blanks, when a log's bracket opens it, or -1. */
function methodBeforeSpacedUri(chars: string, lineStart: number, hit: number): number {
  const from = Math.max(lineStart, hit - longestSpacedLine);
  const opening = spacedRequest.exec(chars.slice(from, hit).trimEnd());
  return opening === null ? -1 : from + opening.index + 1;
}

/** Tells whether a scheme and a colon stand at `at`; `<` before it is a known fault. */
function beginsUri(chars: string, at: number, end: number): boolean {
  let behind = chars.charCodeAt(at) === 60 ? at + 1 : at;
  const first = behind;
  const limit = Math.min(end, behind + 64);
  while (behind < limit && isTokenCode(chars.charCodeAt(behind))) behind += 1;
  return first < behind && behind < end && chars.charCodeAt(behind) === 58;
}

function isUpperCaseCode(code: number): boolean {
  return 65 <= code && code <= 90;
}

function isUpperCaseWord(chars: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isUpperCaseCode(chars.charCodeAt(at))) return false;
  return 2 <= end - start;
}

/**
 * Returns the line above a block of headers whose Via stands at `hit`, when that line is no header itself: a start line
 * that lost its version or its shape still begins a message (RFC 4475 §3.1.2).
 */
function candidateAboveVia(chars: string, hit: number, floor: number, bounds: LineBounds): StartCandidate | undefined {
  const name = chars.slice(bounds.start, Math.min(hit, bounds.start + 8)).toLowerCase();
  if (!/^(?:via|v)[ \t]*:/.test(name)) return undefined;
  let lineStart = bounds.start;
  for (let count = 0; count < headersAboveVia && floor < lineStart; count += 1) {
    const end = lineStart - 1;
    const start = Math.max(floor, chars.lastIndexOf('\n', end - 1) + 1);
    const text = chars.slice(start, end).trim();
    if (text === '') return undefined;
    const isFold = isBlankCode(chars.charCodeAt(start));
    if (!isFold && headerColon(chars, start, end) === -1) return malformedCandidate(chars, start, end);
    lineStart = start;
  }
  return undefined;
}

/** Only a line that names a method and a URI, or a version, is taken for a start line; a log's own line is not. */
function malformedCandidate(chars: string, start: number, end: number): StartCandidate | undefined {
  const text = chars.slice(start, Math.min(end, start + 2000));
  const looksLikeRequest =
    /^[A-Za-z][A-Za-z0-9._%~!*+'`-]{1,63}[ \t]+\S/.test(text) && /\b(?:sips?|tel|urn):|SIP\//i.test(text);
  const looksLikeStatus = /^SIP\b/i.test(text);
  if (!looksLikeRequest && !looksLikeStatus) return undefined;
  return { start, lineStart: start, lineEnd: end, kind: 'malformed', escapes: 'none', versionEnd: start };
}
