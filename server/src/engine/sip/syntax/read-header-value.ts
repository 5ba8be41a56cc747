import { classOf, inToken, isBlankClass } from './character-classes.ts';
import type { Grammar } from './grammar.ts';
import { tokenNode } from './node-kinds.ts';
import { skipUnexpected } from './read-words.ts';
import type { SyntaxReader } from './syntax-reader.ts';

/** Writes the value between `start` and `end`, which has no blanks at its ends; its faults are noted in `reader.problems`. */
export function readHeaderValue(reader: SyntaxReader, grammar: Grammar, start: number, end: number): void {
  reader.enter(start, end);
  if (grammar.isListOfNames && readNames(reader)) return;
  if (grammar.isList) readList(reader, grammar);
  else {
    grammar.readElement(reader, grammar);
    skipUnexpected(reader, -1, -1);
  }
}

/**
 * Writes a list in which every element is a token, such as Allow, and returns true. At anything else it returns false, at the
 * beginning of the element that is something else: the general way goes on from there.
 */
function readNames(reader: SyntaxReader): boolean {
  const { text, end } = reader;
  let at = reader.at;
  for (;;) {
    const start = at;
    while (at < end && (classOf(text.charCodeAt(at)) & inToken) !== 0) at += 1;
    const tokenEnd = at;
    while (at < end && (classOf(text.charCodeAt(at)) & isBlankClass) !== 0) at += 1;
    const isFine = start < tokenEnd && (at === end || (text.charCodeAt(at) === 0x2c && at + 1 < end));
    if (!isFine) {
      reader.at = start;
      return false;
    }
    reader.leaf(tokenNode, start, tokenEnd);
    if (at === end) {
      reader.at = end;
      return true;
    }
    at += 1;
    while (at < end && (classOf(text.charCodeAt(at)) & isBlankClass) !== 0) at += 1;
  }
}

function readList(reader: SyntaxReader, grammar: Grammar): void {
  const { separator } = grammar;
  for (;;) {
    if (reader.code() === separator) reader.problem('list-element-empty', reader.at, reader.at + 1);
    else {
      grammar.readElement(reader, grammar);
      skipUnexpected(reader, separator, separator);
    }
    if (reader.end <= reader.at) return;
    reader.at += 1;
    reader.skipBlanks();
    if (reader.code() === -1) {
      reader.problem('list-element-empty', reader.end - 1, reader.end);
      return;
    }
  }
}
