import { areUrisEqual, comparableHost } from './uri-equality.ts';
import { comparable } from './uri-text.ts';
import { parseUri, type Uri } from './uri.ts';

/** The longest URI that is read, in characters. */
const longestUri = 1024;
/** So many cuts at semicolons are tried. */
const mostCuts = 16;

/**
 * Returns where the sip or sips URI that begins at `start` of `text` ends when it is equal to `target`, else undefined.
 * The caller has found the scheme there.
 */
export function sipUriAt(text: string, start: number, target: Uri): number | undefined {
  const rest = start + target.scheme.length + 1;
  const hostStart = skipUserinfo(text, rest, target);
  if (hostStart === undefined) return undefined;
  const hostEnd = endOfHost(text, hostStart);
  if (comparableHost(text.slice(hostStart, hostEnd)) !== comparableHost(target.host ?? '')) return undefined;
  const placeEnd = endOfPort(text, hostEnd);
  if (placeEnd === undefined || isPlaceContinued(text, placeEnd)) return undefined;
  const isInBrackets = text.charCodeAt(start - 1) === 0x3c;
  const limit = Math.min(text.length, start + longestUri);
  if (isInBrackets) {
    const close = bracketClose(text, placeEnd, limit);
    if (close !== undefined) return isEqual(text, start, close, target) ? close : undefined;
  }
  return endOfBareUri(text, { start, placeEnd, limit }, target);
}

function skipUserinfo(text: string, rest: number, target: Uri): number | undefined {
  if (target.user === undefined) return rest;
  // Every character may be written as an escape of three; a longer user part cannot be equal.
  const wanted = target.user.length + 1 + (target.password ?? '').length;
  const limit = Math.min(text.length, rest + 3 * wanted + 1);
  for (let index = rest; index < limit; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x40) return isTargetUser(text.slice(rest, index), target) ? index + 1 : undefined;
    if (isUserStop(code)) return undefined;
  }
  return undefined;
}

function isTargetUser(userinfo: string, target: Uri): boolean {
  const wanted = target.password === undefined ? target.user : `${target.user}:${target.password}`;
  return userinfo === wanted || comparable(userinfo) === comparable(wanted ?? '');
}

/** Blanks, controls, quotes, angle brackets, braces and what is not ASCII never stand in a user part. */
function isUserStop(code: number): boolean {
  return code <= 0x20 || 0x7e < code || '"<>\\^`{|}'.includes(String.fromCharCode(code));
}

const longestHost = 255;

function endOfHost(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestHost);
  let index = start;
  if (text.charCodeAt(start) === 0x5b) {
    while (index < limit && text.charCodeAt(index) !== 0x5d) index += 1;
    return Math.min(index + 1, text.length);
  }
  while (index < limit && isHostCode(text.charCodeAt(index))) index += 1;
  // A dot behind the last label ends a sentence, not the host.
  return start < index && text.charCodeAt(index - 1) === 0x2e ? index - 1 : index;
}

function isHostCode(code: number): boolean {
  const lower = code | 0x20;
  if (0x61 <= lower && lower <= 0x7a) return true;
  return (0x30 <= code && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x5f;
}

function endOfPort(text: string, hostEnd: number): number | undefined {
  if (text.charCodeAt(hostEnd) !== 0x3a || !isDigit(text.charCodeAt(hostEnd + 1))) return hostEnd;
  let index = hostEnd + 1;
  while (isDigit(text.charCodeAt(index)) && index < hostEnd + 12) index += 1;
  return isHostCode(text.charCodeAt(index)) && text.charCodeAt(index) !== 0x2e ? undefined : index;
}

function isDigit(code: number): boolean {
  return 0x30 <= code && code <= 0x39;
}

/**
 * Tells whether what stands behind the host and port makes another URI of it, or a pattern or template. By RFC 3261 §25.1
 * only parameters and headers may follow, so that blanks, quotes, closing brackets, commas and the marks of dial plans, tables
 * and escapes (`&`, `|`, `=`, `!`, a backslash before `n` or `"`) end the URI; whoever wrote one of these had another in mind.
 */
function isPlaceContinued(text: string, end: number): boolean {
  const next = text.charAt(end + 1);
  switch (text.charAt(end)) {
    case '.':
      return next !== '' && ':;?/@%'.includes(next);
    case ':':
      return /[\w$%([{]/.test(next);
    case '?':
      // Without a value it is no header of the URI, and no end of a sentence either.
      return /[\w$%({]/.test(next) && !text.slice(end + 1, endOfHeaders(text, end + 1, end + longestUri)).includes('=');
    case '\\':
      // A slash in JSON, a semicolon in a vCard, any character in JSON.
      return next !== '' && '/;u'.includes(next);
    case '&':
      return next === '#';
    default:
      return /[%@/#$~*+[({]/.test(text.charAt(end));
  }
}

function bracketClose(text: string, from: number, limit: number): number | undefined {
  for (let index = from; index < limit; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x3e) return index;
    if (code === 0x3c || code === 0x22 || code <= 0x20) return undefined;
  }
  return undefined;
}

interface Bare {
  readonly start: number;
  readonly placeEnd: number;
  readonly limit: number;
}

/** The whole must be equal, so that `;transport=tcp` makes another URI; then the shortest equal part is the answer. */
function endOfBareUri(text: string, { start, placeEnd, limit }: Bare, target: Uri): number | undefined {
  const cuts = cutsOf(text, placeEnd, limit);
  const whole = cuts.at(-1) ?? placeEnd;
  if (!isEqual(text, start, whole, target)) return undefined;
  return cuts.slice(0, mostCuts).find((end) => isEqual(text, start, end, target)) ?? whole;
}

/** Returns the places where the URI may end: behind the port, behind each parameter, behind the headers. */
function cutsOf(text: string, placeEnd: number, limit: number): readonly number[] {
  const cuts = [placeEnd];
  let index = placeEnd;
  while (text.charCodeAt(index) === 0x3b) {
    const end = endOfTail(text, index + 1, limit);
    if (end === index + 1) return cuts;
    cuts.push(end);
    index = end;
  }
  if (text.charCodeAt(index) !== 0x3f) return cuts;
  const end = endOfHeaders(text, index + 1, limit);
  return text.slice(index, end).includes('=') ? [...cuts, end] : cuts;
}

/** Letters, digits and the marks of RFC 3261 §25.1 that stand in parameters; brackets, quotes and commas end them. */
function isTailCode(code: number): boolean {
  return isHostCode(code) || '!~*%[]/:&+$='.includes(String.fromCharCode(code));
}

function endOfTail(text: string, start: number, limit: number): number {
  let index = start;
  while (index < limit && isTailCode(text.charCodeAt(index))) index += 1;
  while (start < index && '.:!'.includes(text.charAt(index - 1))) index -= 1;
  return index;
}

function endOfHeaders(text: string, start: number, limit: number): number {
  let index = start;
  while (index < limit && (isTailCode(text.charCodeAt(index)) || text.charCodeAt(index) === 0x3f)) index += 1;
  while (start < index && '.:!?'.includes(text.charAt(index - 1))) index -= 1;
  return index;
}

function isEqual(text: string, start: number, end: number, target: Uri): boolean {
  const uri = parseUri(text.slice(start, end));
  return uri !== undefined && areUrisEqual(uri, target);
}
