import { safeLine } from '../safe-line.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that `safeLine` lets pass and XML 1.0 knows in no form: the noncharacters at the end of the first plane. */
const illegal = /[\ufffe\uffff]/g;

/**
 * Returns text as it may stand in an attribute or an element of XML 1.0 (section 2.2, Char): on one line, no controls, no lone
 * surrogates, no noncharacters, no markup.
 */
export function xmlText(text: string): string {
  return safeLine(text)
    .replace(illegal, (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase()}>`)
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
