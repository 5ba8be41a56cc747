import { classOf, inHex, inToken, inWord } from './character-classes.ts';
import { finishWithParameters } from './finish-with-parameters.ts';
import type { Grammar } from './grammar.ts';
import { quotedPart, wordNode, wordPart } from './node-kinds.ts';
import { readParameters } from './read-parameters.ts';
import { readQuotedString, skipTo, trimmedEnd } from './read-words.ts';
import type { SyntaxReader } from './syntax-reader.ts';

const comma = 0x2c;
const semicolon = 0x3b;

/** Writes a Call-ID, or an identifier of a dialog with its parameters (RFC 3261 §20.8, RFC 3891 §6.1). */
export function readWord(reader: SyntaxReader, grammar: Grammar): void {
  const start = reader.at;
  const node = reader.open(wordNode, start);
  reader.skipClass(inWord);
  if (reader.code() === 0x40 && start < reader.at) {
    reader.at += 1;
    const hostAt = reader.at;
    reader.skipClass(inWord);
    if (hostAt === reader.at) reader.problem('word-malformed', hostAt - 1, hostAt);
  }
  const end = reader.at;
  if (start < end) reader.leaf(wordPart, start, end);
  if (isWrongWord(reader, start)) {
    reader.problemHere('word-malformed');
    skipTo(reader, semicolon, comma);
  }
  finishWithParameters(reader, grammar, node, reader.at);
}

function isWrongWord(reader: SyntaxReader, start: number): boolean {
  const code = reader.code();
  if (reader.at === start) return true;
  return code !== -1 && code !== semicolon && code !== comma && 0x20 < code;
}

/** Writes an identifier of 32 hexadecimal digits with its parameters (RFC 7989 §5). */
export function readSessionId(reader: SyntaxReader, grammar: Grammar): void {
  const start = reader.at;
  const node = reader.open(wordNode, start);
  reader.skipClass(inToken);
  const end = reader.at;
  if (start < end) reader.leaf(wordPart, start, end);
  if (end - start !== 32 || !areHex(reader.text, start, end)) {
    reader.problem('hex-malformed', start, Math.max(end, start + 1));
  }
  finishWithParameters(reader, grammar, node, end);
}

function areHex(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((classOf(text.charCodeAt(at)) & inHex) === 0) return false;
  return true;
}

/** Writes the identifier of a body, `<id@host>` (RFC 8262 §3.2), as a bracketed word. */
export function readContentId(reader: SyntaxReader): void {
  const start = reader.at;
  const node = reader.open(wordNode, start);
  reader.skipClass(inWord);
  if (reader.code() === 0x40) {
    reader.at += 1;
    reader.skipClass(inWord);
  }
  const isBracketed = reader.text.charCodeAt(start) === 0x3c && reader.text.charCodeAt(reader.at - 1) === 0x3e;
  if (!isBracketed) reader.problem('word-malformed', start, Math.max(reader.at, start + 1));
  else reader.leaf(wordPart, start, reader.at);
  reader.close(node, reader.at);
}

/** Writes a signed identity digest with its parameters (RFC 8224 §4); RFC 4474 has it in quotation marks. */
export function readIdentity(reader: SyntaxReader, grammar: Grammar): void {
  const start = reader.at;
  const node = reader.open(wordNode, start);
  if (reader.code() === 0x22) {
    if (readQuotedString(reader)) reader.leaf(quotedPart, start, reader.at);
  } else readDigest(reader, start);
  readParameters(reader, grammar.forms);
  reader.close(node, trimmedEnd(reader.text, start, reader.at));
}

function readDigest(reader: SyntaxReader, start: number): void {
  const { text, end } = reader;
  let at = start;
  while (at < end && isBase64Code(text.charCodeAt(at))) at += 1;
  reader.at = at;
  if (start < at) reader.leaf(wordPart, start, at);
  reader.skipBlanks();
  const code = reader.code();
  if (start < at && (code === -1 || code === semicolon)) return;
  reader.problemHere('base64-malformed');
  skipTo(reader, semicolon, semicolon);
}

/** Both alphabets of Base64, its padding, and the dots between the parts of a token. */
function isBase64Code(code: number): boolean {
  const lower = code | 0x20;
  if ((0x61 <= lower && lower <= 0x7a) || (0x2d <= code && code <= 0x39)) return true;
  return code === 0x2b || code === 0x5f || code === 0x3d;
}
