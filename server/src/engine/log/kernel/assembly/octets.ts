import { windowAt } from '../memory-map';

/** Returns the address of an offset of the window. */
export function addressOf(at: i32): usize {
  return windowAt + at;
}

/** Returns the octet at an offset of the window. */
export function octetAt(at: i32): u32 {
  return load<u8>(addressOf(at));
}

/** Returns the four octets from an offset on, the first as the lowest. */
export function fourAt(at: i32): u32 {
  return load<u32>(addressOf(at));
}

/** Returns the eight octets from an offset on, the first as the lowest. */
export function eightAt(at: i32): u64 {
  return load<u64>(addressOf(at));
}

/** Returns the sixteen octets from an offset on. */
export function sixteenAt(at: i32): v128 {
  return v128.load(addressOf(at));
}

export function isDigit(octet: u32): bool {
  return octet - 48 < 10;
}

export function isUpperCase(octet: u32): bool {
  return octet - 65 < 26;
}

export function isLetterOrDigit(octet: u32): bool {
  return isDigit(octet) || (octet | 32) - 97 < 26;
}

/** Tells whether an octet is a printed character of ASCII. */
export function isPlain(octet: u32): bool {
  return octet - 33 < 94;
}

export function isBlank(octet: u32): bool {
  return octet === 32 || octet === 9;
}
