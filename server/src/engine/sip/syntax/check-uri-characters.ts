import { classOf, inHex, isBlankClass } from './character-classes.ts';
import type { SyntaxReader } from './syntax-reader.ts';

/**
 * Notes the first character between `start` and `end` that is of none of the classes and no escape (RFC 3261 §25.1).
 * Returns false when there is one.
 */
export function checkUriCharacters(reader: SyntaxReader, start: number, end: number, classes: number): boolean {
  const { text } = reader;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const bits = classOf(code);
    if ((bits & classes) !== 0) continue;
    if (code === 0x25) {
      if (!isEscape(text, at, end)) {
        reader.problem('escape-malformed', at, Math.min(at + 3, end));
        return false;
      }
      at += 2;
      continue;
    }
    reader.problem((bits & isBlankClass) === 0 ? 'uri-malformed' : 'uri-with-blank', at, at + 1);
    return false;
  }
  return true;
}

function isEscape(text: string, at: number, end: number): boolean {
  return at + 2 < end && (classOf(text.charCodeAt(at + 1)) & classOf(text.charCodeAt(at + 2)) & inHex) !== 0;
}
