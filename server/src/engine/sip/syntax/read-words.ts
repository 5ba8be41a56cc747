import { classOf, inDigits, inToken, isBlankClass, isControl } from './character-classes.ts';
import { commentPart } from './node-kinds.ts';
import type { SyntaxReader } from './syntax-reader.ts';

/** Writes a token as a node of `kind`; returns false, with a problem, when none stands here. */
export function readToken(reader: SyntaxReader, kind: number): boolean {
  if (tryToken(reader, kind)) return true;
  reader.problemHere('token-expected');
  return false;
}

/** Writes a token as a node of `kind`; returns false when none stands here. */
export function tryToken(reader: SyntaxReader, kind: number): boolean {
  const start = reader.at;
  reader.skipClass(inToken);
  if (reader.at === start) return false;
  reader.leaf(kind, start, reader.at);
  return true;
}

/**
 * Reads the quoted string whose opening quote stands here, without writing it. Returns false when its closing quote is missing:
 * then there is a problem at the opening one, behind which reading goes on.
 */
export function readQuotedString(reader: SyntaxReader): boolean {
  const { text, end } = reader;
  const start = reader.at;
  let at = reader.isQuoteHopeless ? end : start + 1;
  let controlAt = -1;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      reader.at = at + 1;
      if (controlAt !== -1) reader.problem('control-character', controlAt, controlAt + 1);
      return true;
    }
    if (code === 0x5c) at += 1;
    else if (code < 0x20 && controlAt === -1 && (classOf(code) & isControl) !== 0) controlAt = at;
    at += 1;
  }
  reader.problem('quoted-string-unclosed', start, start + 1);
  reader.isQuoteHopeless = true;
  reader.at = start + 1;
  return false;
}

/** Writes the comment whose parenthesis stands here; comments nest (RFC 3261 §25.1). An unclosed one takes all that follows. */
export function readComment(reader: SyntaxReader): void {
  const { text, end } = reader;
  const start = reader.at;
  let depth = 0;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 0x28) depth += 1;
    else if (code === 0x5c) at += 1;
    else if (code === 0x29) depth -= 1;
    at += 1;
    if (depth === 0) break;
  }
  reader.at = Math.min(at, end);
  if (depth !== 0) reader.problem('comment-unclosed', start, start + 1);
  reader.leaf(commentPart, start, reader.at);
}

/**
 * Writes the digits here as a node of `kind` and returns true; what is no number, or a larger one than `largest`, is a
 * problem. Of `12abc` the digits are kept and the rest is the problem.
 */
export function readNumber(reader: SyntaxReader, kind: number, largest: number): boolean {
  const start = reader.at;
  reader.skipClass(inDigits);
  const end = reader.at;
  if (start < end) reader.leaf(kind, start, end);
  const next = reader.code();
  if (start === end || (next !== -1 && (classOf(next) & inToken) !== 0)) {
    const wrong = reader.at;
    reader.skipClass(inToken);
    if (reader.at === wrong) reader.problemHere('number-malformed');
    else reader.problem('number-malformed', start === end ? wrong : start, reader.at);
    return false;
  }
  if (isLarger(reader.text, start, end, largest)) reader.problem('number-too-large', start, end);
  return true;
}

/** Tells whether the digits between `start` and `end` are a number above `largest`, which has at most 15 digits. */
export function isLarger(text: string, start: number, end: number, largest: number): boolean {
  // Nearly all numbers are short, and every bound has three digits or more.
  if (end - start < 3 || (end - start < 5 && 9999 < largest)) return false;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    value = value * 10 + text.charCodeAt(at) - 0x30;
    if (largest < value) return true;
  }
  return false;
}

/** Goes to the next `stop` outside quoted strings and angle brackets, or to the end. */
export function skipTo(reader: SyntaxReader, stop: number, otherStop: number): void {
  const { text, end } = reader;
  let isQuoted = false;
  let at = reader.at;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isQuoted) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) isQuoted = false;
    } else if (code === stop || code === otherStop) break;
    else if (code === 0x22 && !reader.isQuoteHopeless) isQuoted = true;
  }
  reader.at = Math.min(at, end);
  if (isQuoted) reader.isQuoteHopeless = true;
}

/** Returns the end of what stands between `start` and `end`, the blanks behind it left out. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (start < last && (classOf(text.charCodeAt(last - 1)) & isBlankClass) !== 0) last -= 1;
  return last;
}

/** Skips what follows a value that has ended, up to the next comma of a list or to the end; anything but blanks is a problem. */
export function skipUnexpected(reader: SyntaxReader, stop: number, otherStop: number): void {
  reader.skipBlanks();
  const code = reader.code();
  if (code === -1 || code === stop || code === otherStop) return;
  const start = reader.at;
  skipTo(reader, stop, otherStop);
  const last = trimmedEnd(reader.text, start, reader.at);
  reader.problem('text-unexpected', start, Math.max(last, start + 1));
}
