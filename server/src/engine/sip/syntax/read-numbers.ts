import { inDigits } from './character-classes.ts';
import { finishWithParameters } from './finish-with-parameters.ts';
import type { Grammar } from './grammar.ts';
import {
  cseqNode,
  methodPart,
  numberNode,
  numberPart,
  rackNode,
  secondNumberPart,
  timestampNode,
} from './node-kinds.ts';
import { readComment, readNumber, readToken, skipTo, trimmedEnd } from './read-words.ts';
import type { SyntaxReader } from './syntax-reader.ts';

const semicolon = 0x3b;

/** Writes a number with the comment and the parameters that may follow it (RFC 3261 §20.33). */
export function readNumberElement(reader: SyntaxReader, grammar: Grammar): void {
  const start = reader.at;
  const node = reader.open(numberNode, start);
  if (!readNumber(reader, numberPart, grammar.largest)) skipTo(reader, semicolon, semicolon);
  const end = reader.at;
  reader.skipBlanks();
  if (reader.code() === 0x28) readComment(reader);
  finishWithParameters(reader, grammar, node, Math.max(end, trimmedEnd(reader.text, start, reader.at)));
}

/** Writes `4711 INVITE` (RFC 3261 §20.16). */
export function readCseq(reader: SyntaxReader, grammar: Grammar): void {
  const start = reader.at;
  const node = reader.open(cseqNode, start);
  if (readNumber(reader, numberPart, grammar.largest) || hasMore(reader)) readMethod(reader);
  reader.close(node, trimmedEnd(reader.text, start, reader.at));
}

/** RFC 3262 §7.1: only the first reliable response of a request has a number below 2^31. */
const largestResponseNumber = 0xffffffff;

/** Writes `776656 1 INVITE` (RFC 3262 §7.2). */
export function readRack(reader: SyntaxReader, grammar: Grammar): void {
  const start = reader.at;
  const node = reader.open(rackNode, start);
  if (readNumber(reader, numberPart, largestResponseNumber) || hasMore(reader)) {
    reader.skipBlanks();
    if (readNumber(reader, secondNumberPart, grammar.largest) || hasMore(reader)) readMethod(reader);
  }
  reader.close(node, trimmedEnd(reader.text, start, reader.at));
}

/** Behind a number that is none the rest is still read. */
function hasMore(reader: SyntaxReader): boolean {
  reader.skipBlanks();
  return reader.code() !== -1;
}

function readMethod(reader: SyntaxReader): void {
  reader.skipBlanks();
  readToken(reader, methodPart);
}

/** Writes `54.5 0.2`: a time and the delay of who answers, both in seconds (RFC 3261 §20.38). */
export function readTimestamp(reader: SyntaxReader): void {
  const start = reader.at;
  const node = reader.open(timestampNode, start);
  if (readDecimal(reader, numberPart)) {
    const end = reader.at;
    reader.skipBlanks();
    if (reader.code() !== -1 && end < reader.at) readDecimal(reader, secondNumberPart);
  }
  reader.close(node, trimmedEnd(reader.text, start, reader.at));
}

function readDecimal(reader: SyntaxReader, kind: number): boolean {
  const start = reader.at;
  reader.skipClass(inDigits);
  if (reader.code() === 0x2e) {
    reader.at += 1;
    reader.skipClass(inDigits);
  }
  if (reader.at === start) {
    reader.problemHere('number-malformed');
    return false;
  }
  reader.leaf(kind, start, reader.at);
  return true;
}
