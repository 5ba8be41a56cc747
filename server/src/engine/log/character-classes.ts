/** Tells whether the code is a digit's. */
export function isDigitCode(code: number): boolean {
  return 48 <= code && code <= 57;
}

/** Tells whether the code is a space's or a tab's. */
export function isBlankCode(code: number): boolean {
  return code === 32 || code === 9;
}

/** Tells whether the code is that of a letter of ASCII. */
export function isLetterCode(code: number): boolean {
  const lower = code | 32;
  return 97 <= lower && lower <= 122;
}
