const tokenMarks = "-.!%*_+`'~";

/** Tells whether `text` is a token of RFC 3261 §25.1: letters, digits and a few marks, at least one. */
export function isToken(text: string): boolean {
  if (text === '') return false;
  for (let index = 0; index < text.length; index += 1) {
    if (!isTokenCode(text.charCodeAt(index))) return false;
  }
  return true;
}

function isTokenCode(code: number): boolean {
  const lower = code | 0x20;
  if (0x61 <= lower && lower <= 0x7a) return true;
  if (0x30 <= code && code <= 0x39) return true;
  return tokenMarks.includes(String.fromCharCode(code));
}
