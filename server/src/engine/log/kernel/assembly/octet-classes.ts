import { sixteenAt } from './octets';

// A class of octets is told of sixteen at once: the upper half of an octet picks a bit, the lower half the bits of the upper
// halves with which it is in the class.

/** Upper halves 0 to 7 have a bit each; from 8 on none has. */
const upperBits: v128 = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);

/** The characters of a token (RFC 3261 §25.1): letters, digits and -.!%*_+`'~ */
const tokenBits: v128 = i8x16(
  0x8 | 0x20 | 0x40 | -0x80,
  0x4 | 0x8 | 0x10 | 0x20 | 0x40 | -0x80,
  0x8 | 0x10 | 0x20 | 0x40 | -0x80,
  0x8 | 0x10 | 0x20 | 0x40 | -0x80,
  0x8 | 0x10 | 0x20 | 0x40 | -0x80,
  0x4 | 0x8 | 0x10 | 0x20 | 0x40 | -0x80,
  0x8 | 0x10 | 0x20 | 0x40 | -0x80,
  0x4 | 0x8 | 0x10 | 0x20 | 0x40 | -0x80,
  0x8 | 0x10 | 0x20 | 0x40 | -0x80,
  0x8 | 0x10 | 0x20 | 0x40 | -0x80,
  0x4 | 0x10 | 0x20 | 0x40 | -0x80,
  0x4 | 0x10 | 0x40,
  0x10 | 0x40,
  0x4 | 0x10 | 0x40,
  0x4 | 0x10 | 0x40 | -0x80,
  0x10 | 0x20 | 0x40,
);

/** The characters that mean something of their own in a value: comma, semicolon, quote, brackets, backslash, ampersand, DEL. */
const signBits: v128 = i8x16(0, 0, 0x4, 0, 0, 0, 0x4, 0, 0, 0, 0, 0x8, 0x4 | 0x8 | 0x20, 0, 0x8, -0x80);

/** What a dump in hex is made of before the characters that its octets spell: digits, blanks, line ends and :>x,\\ */
const dumpBits: v128 = i8x16(0xc, 0x58, 0x58, 0x58, 0x58, 0x58, 0x58, 0x8, -0x80 | 0x8, 0x9, 0x9, 0, 0x24, 0x1, 0x8, 0);

/** The digits of hex. */
const hexBits: v128 = i8x16(0x8, 0x58, 0x58, 0x58, 0x58, 0x58, 0x58, 0x8, 0x8, 0x8, 0, 0, 0, 0, 0, 0);

/** Returns a bit for each of sixteen octets that is in a class. */
function inClass(octets: v128, lowerBits: v128): i32 {
  const lower = v128.swizzle(lowerBits, v128.and(octets, i8x16.splat(15)));
  const upper = v128.swizzle(upperBits, i8x16.shr_u(octets, 4));
  return i8x16.bitmask(i8x16.ne(v128.and(lower, upper), i8x16.splat(0)));
}

/** Returns a bit for each of the sixteen octets from `at` on that may stand in a dump. */
export function dumpedIn(at: i32): i32 {
  return inClass(sixteenAt(at), dumpBits);
}

/** Returns a bit for each of the sixteen octets from `at` on that is a digit of hex. */
export function hexDigitsIn(at: i32): i32 {
  return inClass(sixteenAt(at), hexBits);
}

/** Returns where the token that begins at `at` ends, or a place behind `limit`. */
export function tokenEnd(at: i32, limit: i32): i32 {
  let from = at;
  while (from < limit) {
    const others = inClass(sixteenAt(from), tokenBits) ^ 0xffff;
    if (others !== 0) return from + ctz(others);
    from += 16;
  }
  return from;
}

/** Returns where the first character that means something of its own, or that is no ASCII, stands from `at` on, or a place from `end` on. */
export function signFrom(at: i32, end: i32): i32 {
  let from = at;
  while (from < end) {
    const octets = sixteenAt(from);
    const signs = inClass(octets, signBits) | i8x16.bitmask(octets);
    if (signs !== 0) return from + ctz(signs);
    from += 16;
  }
  return from;
}

/** The same, where blanks and control characters are met, too. */
export function signOrBlankFrom(at: i32, end: i32): i32 {
  let from = at;
  while (from < end) {
    const octets = sixteenAt(from);
    const blanks = i8x16.bitmask(i8x16.lt_s(octets, i8x16.splat(33)));
    const signs = inClass(octets, signBits) | blanks;
    if (signs !== 0) return from + ctz(signs);
    from += 16;
  }
  return from;
}
