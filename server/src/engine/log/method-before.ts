import { isTokenCode } from '../sip/token.ts';
import { isBlankCode, isLetterCode, isUpperCaseCode, isWordCode } from './character-classes.ts';
import { firstEscapedLineEnd } from './unescape.ts';

/** Tells whether `METHOD URI ` fills the line up to the version; a URI may hold spaces only behind a written-out method. */
export function isWholeRequestLine(chars: string, lineStart: number, hit: number): boolean {
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
export function methodBefore(chars: string, lineStart: number, hit: number): number {
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
  at = Math.max(at, behindLineEnds(chars, base, methodEnd));
  while (at < methodEnd && !isLetterCode(chars.charCodeAt(at))) at += 1;
  const isMethod = 2 <= methodEnd - at && !chars.slice(at, methodEnd).includes('.');
  return isMethod && (at === lineStart || chars.charCodeAt(at - 1) !== 46) ? at : -1;
}

/** Returns where the last escaped line end of a stretch ends, or where the stretch begins: empty lines may stand before a message. */
function behindLineEnds(chars: string, start: number, end: number): number {
  let at = start;
  for (;;) {
    const found = firstEscapedLineEnd(chars.slice(at, end));
    if (found === undefined) return at;
    at += found.index + found.length;
  }
}

/** Tells whether a character belongs to the same word as the capital letters behind it: a letter, a digit, `_` or `-`. */
function joinsWords(code: number): boolean {
  return isWordCode(code) || code === 45;
}

/** The longest request line with a blank in its URI, in characters. */
const longestSpacedLine = 400;

/** A method behind a bracket that a log has opened, and a URI whose blanks a web page has put there. */
const spacedRequest = /[<^[({"'](?=[A-Z]{3,20} sips?:[^<>"\s]{0,200} [^<>"]{1,200}$)/;

/** Returns where the method begins of a request line whose URI holds blanks, when a log's bracket opens it, or -1. */
export function methodBeforeSpacedUri(chars: string, lineStart: number, hit: number): number {
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

function isUpperCaseWord(chars: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isUpperCaseCode(chars.charCodeAt(at))) return false;
  return 2 <= end - start;
}
