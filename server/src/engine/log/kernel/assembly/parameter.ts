import { eightAt, octetAt } from './octets';
import { signFrom, signOrBlankFrom } from './octet-classes';

const ampersand = 38;
const comma = 44;
const semicolon = 59;
const less = 60;
const more = 62;
const quote = 34;
const backslash = 92;

/** What makes eight letters small. */
const small: u64 = (u64(0x20202020) << 32) | 0x20202020;

/** The longest parameter that is read; the general way cuts longer ones. */
const longestParameter = 500;

/** Where a parameter's value stands that was found last; -1 where there is none. */
export class Parameter {
  static start: i32 = -1;
  static end: i32 = 0;
}

/**
 * Finds a header parameter of the first value between `start` and `end`: `name` is its name in lower case, the first letter as the lowest
 * octet, and `length` how many letters it has. Returns false where the general way must tell.
 */
export function findParameter(start: i32, end: i32, name: u64, length: i32): bool {
  Parameter.start = -1;
  for (let at = signFrom(start, end); at < end; at = signFrom(at + 1, end)) {
    const sign = octetAt(at);
    if (sign === semicolon) {
      const behind = behindName(at + 1, end, name, length);
      if (behind === -1) return false;
      if (behind !== 0) return noteValue(behind, end);
    } else if (sign === comma) return true;
    else if (sign === quote) at = behindQuote(at, end);
    else if (sign === less) at = behindBracket(at, end);
    else return false;
    if (at === -1) return false;
  }
  return true;
}

/** Returns the closing quote's offset, or -1. */
function behindQuote(start: i32, end: i32): i32 {
  for (let at = start + 1; at < end; at += 1) {
    const octet = octetAt(at);
    if (octet === quote) return at;
    if (octet === backslash || octet === ampersand) return -1;
  }
  return -1;
}

/** Returns the closing bracket's offset, or -1; a quote between brackets counts as one for the general way. */
function behindBracket(start: i32, end: i32): i32 {
  for (let at = signFrom(start + 1, end); at < end; at = signFrom(at + 1, end)) {
    const octet = octetAt(at);
    if (octet === more) return at;
    if (octet === quote || octet === backslash || octet === ampersand) return -1;
  }
  return -1;
}

/** Returns where the value of the parameter at `at` begins when it has the name, 0 when it has another, or -1. */
function behindName(at: i32, end: i32, name: u64, length: i32): i32 {
  if (octetAt(at) <= 32) return -1;
  const letters: u64 = (u64(1) << (length << 3)) - 1;
  if (((eightAt(at) | small) & letters) !== name) return 0;
  const behind = at + length;
  if (end <= behind) return 0;
  const next = octetAt(behind);
  if (next <= 32) return -1;
  return next === 61 ? behind + 1 : 0;
}

/** Notes the value that begins at `start`; false for one that is empty, long or not plain ASCII. */
function noteValue(start: i32, end: i32): bool {
  let at = signOrBlankFrom(start, end);
  // A bracket may stand in a value.
  while (at < end && octetAt(at) === less) at = signOrBlankFrom(at + 1, end);
  if (end < at) at = end;
  if (at < end && !endsParameter(octetAt(at))) return false;
  if (at === start || longestParameter < at - start) return false;
  Parameter.start = start;
  Parameter.end = at;
  return true;
}

/** White space ends a value, other control characters stand in it for the general way. */
function endsParameter(octet: u32): bool {
  if (octet <= 32) return octet === 32 || octet - 9 < 5;
  return octet === semicolon || octet === comma || octet === more || octet === quote;
}
