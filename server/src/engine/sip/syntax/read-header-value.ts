import type { Grammar } from './grammar.ts';
import { skipUnexpected } from './read-words.ts';
import type { SyntaxReader } from './syntax-reader.ts';

/** Writes the value between `start` and `end`, which has no blanks at its ends; its faults are noted in `reader.problems`. */
export function readHeaderValue(reader: SyntaxReader, grammar: Grammar, start: number, end: number): void {
  reader.enter(start, end);
  if (grammar.isList) readList(reader, grammar);
  else {
    grammar.readElement(reader, grammar);
    skipUnexpected(reader, -1, -1);
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
