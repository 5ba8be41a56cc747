import { classOf, inToken } from './syntax/character-classes.ts';

/** Tells whether the character with this code may stand in a token. */
export function isTokenCode(code: number): boolean {
  return (classOf(code) & inToken) !== 0;
}

/** Tells whether `text` is a token of RFC 3261 §25.1: letters, digits and a few marks, at least one. */
export function isToken(text: string): boolean {
  if (text === '') return false;
  for (let index = 0; index < text.length; index += 1) {
    if (!isTokenCode(text.charCodeAt(index))) return false;
  }
  return true;
}
