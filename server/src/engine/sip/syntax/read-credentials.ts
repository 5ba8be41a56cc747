import { checkDigest } from './check-digest.ts';
import { checkRepeated } from './check-repeated.ts';
import { classOf, inToken, isBlankClass } from './character-classes.ts';
import type { Grammar } from './grammar.ts';
import { credentialsNode, parametersNode, schemePart, wordPart } from './node-kinds.ts';
import { isNamed } from './parameter-forms.ts';
import { readParameter } from './read-parameters.ts';
import { trimmedEnd } from './read-words.ts';
import type { SyntaxReader } from './syntax-reader.ts';

const comma = 0x2c;

/** Writes an authentication scheme with its parameters, or with one opaque word (RFC 3261 §20.7, RFC 8760, RFC 7235 §2.1). */
export function readCredentials(reader: SyntaxReader, grammar: Grammar): void {
  const start = reader.at;
  const node = reader.open(credentialsNode, start);
  if (readScheme(reader, start) && !readOpaqueWord(reader)) {
    const index = reader.size;
    readCommaParameters(reader, grammar);
    if (isDigest(reader.text, start)) checkDigest(reader, index);
  }
  reader.close(node, trimmedEnd(reader.text, start, reader.at));
}

function isDigest(text: string, start: number): boolean {
  return isNamed(text, start, 'digest') && (classOf(text.charCodeAt(start + 6)) & isBlankClass) !== 0;
}

/** Returns false when nothing can follow. What lacks its scheme still has its parameters. */
function readScheme(reader: SyntaxReader, start: number): boolean {
  reader.skipClass(inToken);
  const end = reader.at;
  reader.skipBlanks();
  const next = reader.code();
  if (next === 0x3d) {
    reader.problem('credentials-malformed', start, end === start ? start + 1 : end);
    reader.at = start;
    return true;
  }
  if (start < end) reader.leaf(schemePart, start, end);
  const isFine = start < end && end < reader.at;
  if (!isFine) reader.problem('credentials-malformed', start, Math.max(end, start + 1));
  return next !== -1;
}

/** `Basic YWxpY2U6c2VjcmV0` or `Bearer ...`: one word up to the end, which is no name=value. */
function readOpaqueWord(reader: SyntaxReader): boolean {
  const { text, end } = reader;
  const start = reader.at;
  let at = start;
  while (at < end && isToken68Code(text.charCodeAt(at))) at += 1;
  const paddingAt = at;
  while (at < end && text.charCodeAt(at) === 0x3d) at += 1;
  const isPadded = paddingAt < at && (classOf(text.charCodeAt(at)) & isBlankClass) !== 0;
  if (at === start || (at !== end && !isPadded)) return false;
  reader.leaf(wordPart, start, at);
  reader.at = at;
  return true;
}

function isToken68Code(code: number): boolean {
  const lower = code | 0x20;
  if ((0x61 <= lower && lower <= 0x7a) || (0x2d <= code && code <= 0x39)) return true;
  return code === 0x2b || code === 0x5f || code === 0x7e;
}

/** Writes the parameters of Authentication-Info, which has no scheme (RFC 3261 §20.6). */
export function readAuthenticationInfo(reader: SyntaxReader, grammar: Grammar): void {
  const start = reader.at;
  const node = reader.open(parametersNode, start);
  readCommaParameters(reader, grammar);
  reader.close(node, trimmedEnd(reader.text, start, reader.at));
}

/** Reads `name=value` with commas between them. */
function readCommaParameters(reader: SyntaxReader, grammar: Grammar): void {
  const index = reader.size;
  readEach(reader, grammar);
  checkRepeated(reader, index);
}

function readEach(reader: SyntaxReader, grammar: Grammar): void {
  for (;;) {
    reader.skipBlanks();
    const code = reader.code();
    if (code === -1) return;
    if (code === comma) {
      reader.problem('list-element-empty', reader.at, reader.at + 1);
      reader.at += 1;
      continue;
    }
    readParameter(reader, grammar.forms);
    // Between parameters stands a comma; a semicolon was noted as a fault.
    skipSeparators(reader);
  }
}

function skipSeparators(reader: SyntaxReader): void {
  reader.skipBlanks();
  const code = reader.code();
  if (code === -1) return;
  if (code === 0x3b) reader.problem('text-unexpected', reader.at, reader.at + 1);
  const separatorAt = reader.at;
  reader.at += 1;
  let next = reader.at;
  while (next < reader.end && (classOf(reader.text.charCodeAt(next)) & isBlankClass) !== 0) next += 1;
  if (next === reader.end) reader.problem('list-element-empty', separatorAt, separatorAt + 1);
}
