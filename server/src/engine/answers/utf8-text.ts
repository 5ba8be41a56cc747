import type { TextSource } from '../text/text-source.ts';

/**
 * Returns a value cut from a trace as text for people: a file is read as Latin-1, one octet a character, so what is
 * UTF-8 there is decoded; what is not stays Latin-1. A document's text is returned as it is.
 */
export function utf8Text(text: string, unit: TextSource['unit']): string {
  if (unit === 'utf16' || !/[\u0080-\u00ff]/.test(text)) return text;
  const escaped = text.replace(/[%\u0080-\u00ff]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  // What is not UTF-8 makes decodeURIComponent throw, and then Latin-1 is the best reading.
  try {
    return decodeURIComponent(escaped);
  } catch {
    return text;
  }
}
