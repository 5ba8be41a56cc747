/** The reserved characters of RFC 2396 §2.2: escaped and bare they mean different things. */
const reserved = ';/?:@&=+$,';

/**
 * Returns `text` with the escapes of all characters undone that are equal to their escape (RFC 3261 §19.1.4): two texts
 * are equal exactly when their results are. Reserved characters, `%` and octets beyond ASCII stay escaped, in upper case.
 */
export function comparable(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/%([0-9A-Fa-f]{2})/g, (escape, digits: string) => {
    const code = Number.parseInt(digits, 16);
    const character = String.fromCharCode(code);
    const staysEscaped = 0x7f <= code || code <= 0x20 || character === '%' || reserved.includes(character);
    return staysEscaped ? escape.toUpperCase() : character;
  });
}

/**
 * Returns `text` with every escape undone; the octets are read as UTF-8 where they are UTF-8, else kept escaped.
 * A `%` that begins no escape stays.
 */
export function unescaped(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, decodeRun);
}

function decodeRun(run: string): string {
  // A run that is not UTF-8 makes decodeURIComponent throw; what was written is then the best that can be shown.
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}
