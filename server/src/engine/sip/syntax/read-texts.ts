import { classOf, inDigits, inToken, isBlankClass, isControl } from './character-classes.ts';
import {
  numberPart,
  productNode,
  quotedPart,
  textNode,
  tokenPart,
  versionPart,
  warningNode,
  wordPart,
} from './node-kinds.ts';
import { readComment, readQuotedString, skipTo, trimmedEnd, tryToken } from './read-words.ts';
import type { SyntaxReader } from './syntax-reader.ts';

const comma = 0x2c;

/** Writes text that has no structure; a control character in it is a fault (RFC 3261 §25.1 TEXT-UTF8). */
export function readText(reader: SyntaxReader): void {
  const { text, end } = reader;
  const start = reader.at;
  reader.leaf(textNode, start, end);
  reader.at = end;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (0x20 <= code && code !== 0x7f) continue;
    if ((classOf(code) & isControl) === 0) continue;
    reader.problem('control-character', at, at + 1);
    return;
  }
}

/** Writes the products and comments of User-Agent or Server, each as a value of its own (RFC 3261 §20.35, §20.41). */
export function readProducts(reader: SyntaxReader): void {
  while (reader.code() !== -1) {
    const start = reader.at;
    const node = reader.open(productNode, start);
    if (reader.code() === 0x28) readComment(reader);
    else if (!readProduct(reader)) skipWord(reader);
    reader.close(node, reader.at);
    reader.skipBlanks();
  }
}

function readProduct(reader: SyntaxReader): boolean {
  if (!tryToken(reader, tokenPart)) return false;
  const end = reader.at;
  reader.skipBlanks();
  if (reader.code() !== 0x2f) {
    reader.at = end;
    return isWordEnd(reader);
  }
  reader.at += 1;
  reader.skipBlanks();
  return tryToken(reader, versionPart) && isWordEnd(reader);
}

function isWordEnd(reader: SyntaxReader): boolean {
  const code = reader.code();
  return code === -1 || code === 0x28 || (classOf(code) & isBlankClass) !== 0;
}

function skipWord(reader: SyntaxReader): void {
  const { text, end } = reader;
  reader.problemHere('token-expected');
  const start = reader.at;
  while (reader.at < end && (classOf(text.charCodeAt(reader.at)) & isBlankClass) === 0) reader.at += 1;
  if (reader.at === start) reader.at = end;
}

/** Writes `307 isi.edu "Session parameter 'foo' not understood"` (RFC 3261 §20.43). */
export function readWarning(reader: SyntaxReader): void {
  const start = reader.at;
  const node = reader.open(warningNode, start);
  reader.skipClass(inDigits);
  if (start < reader.at) reader.leaf(numberPart, start, reader.at);
  const next = reader.code();
  if (reader.at - start !== 3 || (next !== -1 && (classOf(next) & inToken) !== 0)) {
    reader.skipClass(inToken);
    reader.problem('warn-code-malformed', start, Math.max(reader.at, start + 1));
  }
  reader.skipBlanks();
  readAgent(reader);
  reader.skipBlanks();
  readWarnText(reader);
  reader.close(node, trimmedEnd(reader.text, start, reader.at));
}

/** The agent is a host with a port or a pseudonym: everything up to the next blank. */
function readAgent(reader: SyntaxReader): void {
  const { text, end } = reader;
  const start = reader.at;
  let at = start;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === comma || code === 0x22 || (classOf(code) & isBlankClass) !== 0) break;
  }
  if (at === start) reader.problemHere('token-expected');
  else reader.leaf(wordPart, start, at);
  reader.at = at;
}

function readWarnText(reader: SyntaxReader): void {
  const start = reader.at;
  if (reader.code() !== 0x22) {
    reader.problemHere('quoted-string-expected');
    skipTo(reader, comma, comma);
  } else if (readQuotedString(reader)) reader.leaf(quotedPart, start, reader.at);
  else skipTo(reader, comma, comma);
}
