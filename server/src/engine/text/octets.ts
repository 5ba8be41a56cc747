import type { TextSource } from './text-source.ts';

const replacementCharacter = 0xfffd;

/**
 * Returns how many octets `text` takes on the wire, or undefined when the text cannot tell: U+FFFD stands where an
 * editor could not decode what was sent, and a lone surrogate has no encoding.
 */
export function octetsOf(text: string, unit: TextSource['unit']): number | undefined {
  return octetsBetween(text, 0, text.length, unit);
}

/** Returns the same of the text between two offsets. */
export function octetsBetween(text: string, start: number, end: number, unit: TextSource['unit']): number | undefined {
  if (unit === 'octet') return end - start;
  let count = 0;
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) count += 1;
    else if (code < 0x800) count += 2;
    else if (code < 0xd800 || 0xdfff < code) {
      if (code === replacementCharacter) return undefined;
      count += 3;
    } else {
      const low = index + 1 < end ? text.charCodeAt(index + 1) : Number.NaN;
      if (0xdbff < code || low < 0xdc00 || 0xdfff < low || Number.isNaN(low)) return undefined;
      count += 4;
      index += 1;
    }
  }
  return count;
}
