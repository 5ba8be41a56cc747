import { span, type Span } from '../text/span.ts';

const quote = 0x22;
const backslash = 0x5c;
const openAngle = 0x3c;
const closeAngle = 0x3e;

/**
 * Returns the pieces of `text` between separators that stand outside quoted strings and angle brackets, untrimmed and in
 * order; one piece when there is no separator. A quote or bracket that nothing closes reaches to the end.
 */
export function splitOutsideQuotes(text: string, separator: ',' | ';'): readonly Span[] {
  const separatorCode = separator.charCodeAt(0);
  const pieces: Span[] = [];
  let start = 0;
  let isQuoted = false;
  let isBracketed = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isQuoted) {
      if (code === backslash) index += 1;
      else if (code === quote) isQuoted = false;
    } else if (isBracketed) {
      if (code === closeAngle) isBracketed = false;
    } else if (code === quote) {
      isQuoted = true;
    } else if (code === openAngle) {
      isBracketed = true;
    } else if (code === separatorCode) {
      pieces.push(span(start, index));
      start = index + 1;
    }
  }
  pieces.push(span(start, text.length));
  return pieces;
}
