import { classOf, inDigits, inUri, isBlankClass, isLetter } from './character-classes.ts';
import { checkUriCharacters } from './check-uri-characters.ts';
import { brokenUriNode, opaquePart, uriNode, uriSchemePart } from './node-kinds.ts';
import { isNamed } from './parameter-forms.ts';
import { readSipUri } from './read-sip-uri.ts';
import { readTelUri } from './read-tel-uri.ts';
import { readMailUri, readWebUri } from './read-other-uris.ts';
import type { SyntaxReader } from './syntax-reader.ts';

/** How a URI stands in its text, which decides where it ends. */
export type UriSetting = 'bracketed' | 'bare' | 'alone';

/**
 * Writes the URI here, with its parts, and goes to its end: the closing bracket in `<...>`, a blank or one of `;,>` when it
 * stands bare (RFC 3261 §20), the end of the stretch when it stands alone. Returns false when it cannot be used: no scheme, no
 * host, nothing behind the scheme. What is wrong is a problem; the node is written all the same.
 */
export function readUri(reader: SyntaxReader, setting: UriSetting): boolean {
  const start = reader.at;
  const end = uriEnd(reader, setting);
  if (end === start) {
    reader.problemHere('uri-missing');
    return false;
  }
  const outerEnd = reader.end;
  reader.end = end;
  const node = reader.open(uriNode, start);
  const isUsable = readParts(reader, start, end);
  if (!isUsable) reader.rename(node, brokenUriNode);
  reader.close(node, end);
  reader.at = end;
  reader.end = outerEnd;
  return isUsable;
}

function uriEnd(reader: SyntaxReader, setting: UriSetting): number {
  const { text, end } = reader;
  let at = reader.at;
  if (setting === 'alone') return end;
  if (setting === 'bracketed') return bracketedEnd(text, at, end);
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3b || code === 0x2c || code === 0x3e) break;
    if ((classOf(code) & isBlankClass) !== 0) break;
  }
  return at;
}

/**
 * Returns where the URI in brackets ends. Blanks inside it are looked at as a part of it; without a closing bracket they end it,
 * as a comma does and what can only begin something else.
 */
function bracketedEnd(text: string, start: number, end: number): number {
  let at = start;
  let firstStop = -1;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) {
      while (start < at && (classOf(text.charCodeAt(at - 1)) & isBlankClass) !== 0) at -= 1;
      return at;
    }
    if (code === 0x3c || code === 0x22) break;
    if (firstStop === -1 && (code === 0x2c || code === 0x20 || code < 0x0e)) firstStop = at;
  }
  return firstStop === -1 ? at : firstStop;
}

function readParts(reader: SyntaxReader, start: number, end: number): boolean {
  const { text } = reader;
  const colon = schemeEnd(text, start, end);
  if (colon === -1) {
    reader.problem('uri-malformed', start, end);
    return false;
  }
  reader.leaf(uriSchemePart, start, colon);
  reader.at = colon + 1;
  if (reader.at === end) {
    reader.problem('uri-malformed', start, end);
    return false;
  }
  const length = colon - start;
  if (length === 3 && isNamed(text, start, 'sip')) return readSipUri(reader);
  if (length === 4 && isNamed(text, start, 'sips')) return readSipUri(reader);
  if (length === 3 && isNamed(text, start, 'tel')) return readTelUri(reader);
  checkUriCharacters(reader, colon + 1, end, inUri);
  reader.at = colon + 1;
  if (text.startsWith('//', colon + 1)) readWebUri(reader);
  else if (isMailLike(text, start, length)) readMailUri(reader);
  else reader.leaf(opaquePart, colon + 1, end);
  return true;
}

function isMailLike(text: string, start: number, length: number): boolean {
  switch (length) {
    case 2:
      return isNamed(text, start, 'im');
    case 3:
      return isNamed(text, start, 'cid');
    case 4:
      return isNamed(text, start, 'pres');
    case 6:
      return isNamed(text, start, 'mailto');
    default:
      return false;
  }
}

/** Returns where the colon behind the scheme stands, or -1 when no scheme stands here. */
function schemeEnd(text: string, start: number, end: number): number {
  if ((classOf(text.charCodeAt(start)) & isLetter) === 0) return -1;
  for (let at = start + 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3a) return at;
    const isSchemeCode =
      (classOf(code) & (isLetter | inDigits)) !== 0 || code === 0x2b || code === 0x2d || code === 0x2e;
    if (!isSchemeCode) return -1;
  }
  return -1;
}
