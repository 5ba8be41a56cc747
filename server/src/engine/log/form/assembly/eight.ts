/** Returns up to eight octets from an address on, the first as the lowest; what stands behind the last of `length` is 0. */
export function eightAt(at: usize, length: i32): u64 {
  const octets = load<u64>(at);
  return 8 <= length ? octets : octets & ((u64(1) << (u64(length) << 3)) - 1);
}

/** Returns a bit for each of the sixteen octets from an address on that is a digit. */
export function digitsIn(at: usize): i32 {
  return i8x16.bitmask(i8x16.lt_u(i8x16.sub(v128.load(at), i8x16.splat(48)), i8x16.splat(10)));
}

/** Returns a bit for each of the sixteen octets from an address on that is a letter. */
export function lettersIn(at: usize): i32 {
  const small = v128.or(v128.load(at), i8x16.splat(32));
  return i8x16.bitmask(i8x16.lt_u(i8x16.sub(small, i8x16.splat(97)), i8x16.splat(26)));
}

/** Returns a bit for each of the sixteen octets from an address on that is a hyphen or an underscore. */
export function marksIn(at: usize): i32 {
  const octets = v128.load(at);
  return i8x16.bitmask(v128.or(i8x16.eq(octets, i8x16.splat(45)), i8x16.eq(octets, i8x16.splat(95))));
}

/** Returns a bit for each of the sixteen octets from an address on that is a given one. */
export function likeIn(at: usize, octet: i8): i32 {
  return i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(octet)));
}

/** Returns a bit for each of the sixteen octets from an address on that is no ASCII. */
export function foreignIn(at: usize): i32 {
  return i8x16.bitmask(v128.load(at));
}
