import { finishWithParameters } from './finish-with-parameters.ts';
import type { Grammar } from './grammar.ts';
import { mediaTypeNode, parametersNode, quotedPart, subtypePart, tokenNode, tokenPart } from './node-kinds.ts';
import { readParameter, readParameters } from './read-parameters.ts';
import { readQuotedString, readToken, skipTo, trimmedEnd, tryToken } from './read-words.ts';
import type { SyntaxReader } from './syntax-reader.ts';

const comma = 0x2c;
const semicolon = 0x3b;
const slash = 0x2f;
const quote = 0x22;

/** Writes a token, or a quoted string where the header allows one, with its parameters; alone where it has none. */
export function readTokenElement(reader: SyntaxReader, grammar: Grammar): void {
  const start = reader.at;
  if (!grammar.hasParameters) {
    if (!readToken(reader, tokenNode)) skipTo(reader, grammar.separator, comma);
    return;
  }
  const node = reader.open(tokenNode, start);
  const isQuoted = grammar.mayBeQuoted && reader.code() === quote;
  if (isQuoted && readQuotedString(reader)) reader.leaf(quotedPart, start, reader.at);
  else if (!isQuoted && !readToken(reader, tokenPart)) skipTo(reader, semicolon, comma);
  const end = reader.at;
  finishWithParameters(reader, grammar, node, end);
}

/** Writes `type/subtype` with its parameters (RFC 3261 §20.1, §20.15). */
export function readMediaType(reader: SyntaxReader, grammar: Grammar): void {
  const start = reader.at;
  const node = reader.open(mediaTypeNode, start);
  if (!readType(reader)) {
    reader.problem('media-type-malformed', start, Math.max(start + 1, reader.at));
    skipTo(reader, semicolon, comma);
  }
  finishWithParameters(reader, grammar, node, reader.at);
}

function readType(reader: SyntaxReader): boolean {
  if (!tryToken(reader, tokenPart)) return false;
  reader.skipBlanks();
  if (reader.code() !== slash) return false;
  reader.at += 1;
  reader.skipBlanks();
  return tryToken(reader, subtypePart);
}

/** Writes parameters that nothing stands before, divided by semicolons or commas (RFC 7315 §5.5, §5.6). */
export function readParameterList(reader: SyntaxReader, grammar: Grammar): void {
  const start = reader.at;
  const node = reader.open(parametersNode, start);
  if (reader.code() !== semicolon) readParameter(reader, grammar.forms);
  readParameters(reader, grammar.forms);
  reader.close(node, trimmedEnd(reader.text, start, reader.at));
}
