import type { KeyTable } from '../text/key-table.ts';

/** Stands for a value that must be read the general way. */
export const odd = -1;

const comma = 44;
const semicolon = 59;
const equals = 61;
const quote = 34;
const less = 60;
const more = 62;
const backslash = 92;
const ampersand = 38;

/** The characters that mean nothing of their own in a value. */
const isOrdinary = Uint8Array.from({ length: 256 }, (_, code) =>
  126 < code || [comma, semicolon, quote, less, more, backslash, ampersand].includes(code) ? 0 : 1,
);

/** The longest parameter that is read; the general way cuts longer ones. */
const longestParameter = 500;

/** Where a value stands, and the key that what is looked for in it probably has, or 0: one that was found here before. */
export interface ValuePlace {
  start: number;
  end: number;
  guess: number;
}

/**
 * Returns the key of a header parameter of the first value at `place`, 0 where it has none, or `odd`. `name` is
 * in lower case, as octets.
 */
export function quickParameter(octets: Uint8Array, place: ValuePlace, name: Uint8Array, keys: KeyTable): number {
  const { start, end } = place;
  for (let at = start; at < end; at += 1) {
    const code = octets[at] ?? 0;
    if (isOrdinary[code] === 1) continue;
    if (code === semicolon) {
      const value = behindName(octets, at + 1, end, name);
      if (value === odd) return odd;
      if (value !== 0) return keyOfParameter(octets, value, place, keys);
    } else if (code === comma) return 0;
    else if (code === quote) {
      at = behindQuote(octets, at, end);
      if (at === odd) return odd;
    } else if (code === less) {
      at = behindBracket(octets, at, end);
      if (at === odd) return odd;
    } else return odd;
  }
  return 0;
}

/** Returns the closing quote's offset. */
function behindQuote(octets: Uint8Array, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    const code = octets[at] ?? 0;
    if (code === quote) return at;
    if (code === backslash || code === ampersand) return odd;
  }
  return odd;
}

/** Returns the closing bracket's offset; a quote between brackets counts as one for the general way. */
function behindBracket(octets: Uint8Array, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    const code = octets[at] ?? 0;
    if (code === more) return at;
    if (code === quote || code === backslash || code === ampersand) return odd;
  }
  return odd;
}

/** Returns where the value of the parameter at `at` begins when it has the name, 0 when it has another, or `odd`. */
function behindName(octets: Uint8Array, at: number, end: number, name: Uint8Array): number {
  for (let index = 0; index < name.length; index += 1) {
    const code = octets[at + index] ?? 0;
    if ((code | 32) !== name[index]) return index === 0 && code <= 32 ? odd : 0;
  }
  const behind = at + name.length;
  if (end <= behind) return 0;
  const next = octets[behind] ?? 0;
  if (next <= 32) return odd;
  return next === equals ? behind + 1 : 0;
}

/** Returns the key of the parameter's value that begins at `start`, or `odd` for one that is empty, long or not plain ASCII. */
function keyOfParameter(octets: Uint8Array, start: number, { end, guess }: ValuePlace, keys: KeyTable): number {
  // What was met last in the call is compared first: it is of this kind, and most often it stands here.
  const known = guess === 0 ? -1 : keys.behindKey(guess, octets, start, end);
  if (known !== -1 && (known === end || endsParameter(octets[known] ?? 0))) return guess;
  let at = start;
  for (; at < end; at += 1) {
    const code = octets[at] ?? 0;
    if (isOrdinary[code] === 1 && 32 < code) continue;
    if (endsParameter(code)) break;
    if (126 < code || code === backslash || code === ampersand) return odd;
  }
  if (at === start || longestParameter < at - start) return odd;
  return keys.keyOfAscii(octets, start, at);
}

function endsParameter(code: number): boolean {
  return code === semicolon || code === comma || code === more || code === quote || code <= 32;
}
