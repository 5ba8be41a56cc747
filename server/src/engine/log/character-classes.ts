/** Which of the first 128 characters RFC 3261 §25.1 allows in a token. */
const tokenTable: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9\-.!%*_+`'~]/.test(String.fromCharCode(code)),
);

/** Tells whether the character with this code may stand in a token. */
export function isTokenCode(code: number): boolean {
  return code < 128 && tokenTable[code] === true;
}

/** Tells whether the code is a digit's. */
export function isDigitCode(code: number): boolean {
  return 48 <= code && code <= 57;
}

/** Tells whether the code is a space's or a tab's. */
export function isBlankCode(code: number): boolean {
  return code === 32 || code === 9;
}
