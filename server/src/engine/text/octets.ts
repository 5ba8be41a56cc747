import type { TextSource } from './text-source.ts';

const replacementCharacter = 0xfffd;

/**
 * Returns how many octets `text` takes on the wire, or undefined when the text cannot tell: U+FFFD stands where an
 * editor could not decode what was sent, and a lone surrogate has no encoding.
 */
export function octetsOf(text: string, unit: TextSource['unit']): number | undefined {
  if (unit === 'octet') return text.length;
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) count += 1;
    else if (code < 0x800) count += 2;
    else if (code < 0xd800 || 0xdfff < code) {
      if (code === replacementCharacter) return undefined;
      count += 3;
    } else {
      const low = text.charCodeAt(index + 1);
      if (0xdbff < code || low < 0xdc00 || 0xdfff < low || Number.isNaN(low)) return undefined;
      count += 4;
      index += 1;
    }
  }
  return count;
}
