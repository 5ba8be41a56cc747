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

/** Tells whether the code is that of a capital letter of ASCII. */
export function isUpperCaseCode(code: number): boolean {
  return 65 <= code && code <= 90;
}

/** Tells whether the code is that of a letter or a digit of ASCII. */
export function isLetterOrDigitCode(code: number): boolean {
  return isDigitCode(code) || isLetterCode(code);
}

/** Tells whether the code is that of a letter, a digit or an underscore of ASCII, as `\w` has it. */
export function isWordCode(code: number): boolean {
  return isLetterOrDigitCode(code) || code === 95;
}

/** Returns the number that a hexadecimal digit stands for, or -1 for another character. */
export function hexDigit(code: number): number {
  if (isDigitCode(code)) return code - 48;
  const lower = code | 32;
  return 97 <= lower && lower <= 102 ? lower - 87 : -1;
}

/** The codes of characters that are looked for by their code. */
export const codes = {
  lineFeed: 10,
  blank: 32,
  quote: 34,
  parenthesis: 40,
  dot: 46,
  slash: 47,
  colon: 58,
  capitalR: 82,
} as const;
