/**
 * The characters of a text as patterns see them: 0 to 255 are those codes, and all others are one of three kinds that a
 * pattern without such characters cannot tell apart.
 */
export type SymbolSet = Uint8Array;

const otherText = 256;
const otherBlank = 257;
const otherLineEnd = 258;

/** How many symbols there are. */
export const symbolCount = 259;

/** Returns the symbol of a UTF-16 code. */
export function symbolOf(code: number): number {
  if (code < 256) return code;
  if (code === 0x2028 || code === 0x2029) return otherLineEnd;
  return /\s/.test(String.fromCharCode(code)) ? otherBlank : otherText;
}

const knownClasses = new Map<string, SymbolSet>();

/** Returns the set that `.` or a class such as `\d` stands for, given the letter behind the backslash; not to be changed. */
export function classBehind(letter: string): SymbolSet {
  const known = knownClasses.get(letter);
  if (known !== undefined) return known;
  const made = classOf(letter);
  knownClasses.set(letter, made);
  return made;
}

function classOf(letter: string): SymbolSet {
  const test = classTests[letter];
  if (test === undefined) throw new Error(`no class ${letter}`);
  const set = new Uint8Array(symbolCount);
  for (let code = 0; code < 256; code += 1) set[code] = test.test(String.fromCharCode(code)) ? 1 : 0;
  set[otherText] = test.test('\u4e00') ? 1 : 0;
  set[otherBlank] = test.test('\u3000') ? 1 : 0;
  set[otherLineEnd] = test.test('\u2028') ? 1 : 0;
  return set;
}

const classTests: Readonly<Record<string, RegExp>> = {
  '.': /./,
  d: /\d/,
  D: /\D/,
  s: /\s/,
  S: /\S/,
  w: /\w/,
  W: /\W/,
};

/** Tells whether a set holds a symbol. */
export function isInClass(set: SymbolSet, symbol: number): boolean {
  return set[symbol] === 1;
}

/** What a backslash and what follows it stand for. */
export type PatternEscape =
  | { readonly kind: 'class'; readonly set: SymbolSet; readonly length: number }
  | { readonly kind: 'code'; readonly code: number; readonly length: number };

const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, '0': 0 };

/** Returns the escape at `at` of a pattern's source, or undefined for one that is no single character (`\b`, `\1`, `\p`). */
export function escapeAt(source: string, at: number): PatternEscape | undefined {
  const letter = source.charAt(at + 1);
  if (letter !== '.' && classTests[letter] !== undefined) return { kind: 'class', set: classBehind(letter), length: 2 };
  const control = controls[letter];
  if (control !== undefined) return { kind: 'code', code: control, length: 2 };
  const coded = /^(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))/.exec(source.slice(at + 1, at + 6));
  const digits = coded?.[1] ?? coded?.[2];
  if (digits !== undefined) {
    return { kind: 'code', code: Number.parseInt(digits, 16), length: 2 + digits.length };
  }
  return /[A-Za-z0-9]/.test(letter) ? undefined : { kind: 'code', code: letter.charCodeAt(0), length: 2 };
}
