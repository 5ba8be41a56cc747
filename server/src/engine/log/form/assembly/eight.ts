/** Returns up to eight octets from an address on, the first as the lowest; what stands behind the last of `length` is 0. */
export function eightAt(at: usize, length: i32): u64 {
  const octets = load<u64>(at);
  return 8 <= length ? octets : octets & ((u64(1) << (u64(length) << 3)) - 1);
}

/** Returns a bit for each of the sixteen octets from an address on that is a given one. */
export function likeIn(at: usize, octet: i8): i32 {
  return i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(octet)));
}

/** Returns a bit for each of the sixteen octets from an address on that is no ASCII. */
export function foreignIn(at: usize): i32 {
  return i8x16.bitmask(v128.load(at));
}
