/** Which of the first 128 characters RFC 3261 §25.1 allows in a token. */
const tokenTable: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9\-.!%*_+`'~]/.test(String.fromCharCode(code)),
);

/** Tells whether the character with this code may stand in a token. */
export function isTokenCode(code: number): boolean {
  return code < 128 && tokenTable[code] === true;
}

/** Tells whether `text` is a token of RFC 3261 §25.1: letters, digits and a few marks, at least one. */
export function isToken(text: string): boolean {
  if (text === '') return false;
  for (let index = 0; index < text.length; index += 1) {
    if (!isTokenCode(text.charCodeAt(index))) return false;
  }
  return true;
}
