import type { Grammar } from './grammar.ts';
import { readParameters } from './read-parameters.ts';
import { trimmedEnd } from './read-words.ts';
import type { SyntaxReader } from './syntax-reader.ts';

/** Reads the parameters of a node and closes it. */
export function finishWithParameters(reader: SyntaxReader, grammar: Grammar, node: number, headEnd: number): void {
  const start = reader.at;
  if (grammar.hasParameters) readParameters(reader, grammar.forms);
  reader.close(node, reader.at === start ? headEnd : trimmedEnd(reader.text, headEnd, reader.at));
}
