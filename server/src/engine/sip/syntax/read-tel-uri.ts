import { classOf, inHex, inUriParameter } from './character-classes.ts';
import { checkUriCharacters } from './check-uri-characters.ts';
import { parameterNamePart, parameterNode, parameterValuePart, userPart } from './node-kinds.ts';
import type { SyntaxReader } from './syntax-reader.ts';

const semicolon = 0x3b;

/** Writes number and parameters of a tel URI behind its scheme (RFC 3966 §3). Returns false when no number stands there. */
export function readTelUri(reader: SyntaxReader): boolean {
  const { text, end } = reader;
  const start = reader.at;
  let at = start;
  while (at < end && text.charCodeAt(at) !== semicolon) at += 1;
  if (at === start) {
    reader.problem('uri-malformed', start, start + 1);
    return false;
  }
  reader.leaf(userPart, start, at);
  checkNumber(reader, start, at);
  reader.at = at;
  while (reader.code() === semicolon) readTelParameter(reader);
  return true;
}

/** Digits and visual separators, a + before a global number; a local one may hold hexadecimal digits, * and #. */
function checkNumber(reader: SyntaxReader, start: number, end: number): void {
  const { text } = reader;
  const isGlobal = text.charCodeAt(start) === 0x2b;
  let digits = 0;
  for (let at = isGlobal ? start + 1 : start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isVisualSeparator(code)) continue;
    const isDigit = 0x30 <= code && code <= 0x39;
    const isLocalDigit = (classOf(code) & inHex) !== 0 || code === 0x2a || code === 0x23;
    if (isGlobal ? !isDigit : !isLocalDigit) {
      const isEscape = code === 0x25;
      if (isEscape) checkUriCharacters(reader, at, end, inUriParameter);
      else reader.problem('uri-malformed', at, at + 1);
      return;
    }
    digits += 1;
  }
  if (digits === 0) reader.problem('uri-malformed', start, end);
}

/** RFC 3966 §3: `-`, `.`, `(` and `)`. */
function isVisualSeparator(code: number): boolean {
  return code === 0x2d || code === 0x2e || code === 0x28 || code === 0x29;
}

function readTelParameter(reader: SyntaxReader): void {
  const { text, end } = reader;
  const start = reader.at + 1;
  let equals = -1;
  let at = start;
  for (; at < end && text.charCodeAt(at) !== semicolon; at += 1) {
    if (text.charCodeAt(at) === 0x3d && equals === -1) equals = at;
  }
  reader.at = at;
  if (at === start) {
    reader.problem('parameter-empty', start - 1, start);
    return;
  }
  const nameEnd = equals === -1 ? at : equals;
  const node = reader.open(parameterNode, start);
  reader.leaf(parameterNamePart, start, nameEnd);
  checkName(reader, start, nameEnd);
  if (equals !== -1) {
    if (equals + 1 === at) reader.problem('parameter-value-missing', equals, equals + 1);
    else {
      reader.leaf(parameterValuePart, equals + 1, at);
      checkUriCharacters(reader, equals + 1, at, inUriParameter);
    }
  }
  reader.close(node, at);
}

/** The name of a parameter of a telephone number has letters, digits and hyphens only (RFC 3966 §3). */
function checkName(reader: SyntaxReader, start: number, end: number): void {
  const { text } = reader;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const lower = code | 0x20;
    const isFine = (0x61 <= lower && lower <= 0x7a) || (0x30 <= code && code <= 0x39) || code === 0x2d;
    if (isFine) continue;
    reader.problem('parameter-name-malformed', at, at + 1);
    return;
  }
  if (start === end) reader.problem('parameter-name-malformed', start, start + 1);
}
