import { eightAt, fourAt } from './octets';

/** Returns the hash of the octets between `start` and `end` as `KeyTable` makes it. */
export function hashOf(start: i32, end: i32, seed: u32): u32 {
  let even: u32 = seed ^ u32(end - start);
  let odd: u32 = seed;
  let at = start;
  for (; at + 8 <= end; at += 8) {
    even = mixed(even, fourAt(at));
    odd = mixed(odd, fourAt(at + 4));
  }
  // What stands behind the last octet is shifted out.
  const rest = at === end ? 0 : (eightAt(at) << ((8 - u64(end - at)) << 3)) >> ((8 - u64(end - at)) << 3);
  even = mixed(even, u32(rest));
  odd = mixed(odd, u32(rest >> 32));
  return mixed(even, odd) * 0x85ebca6b;
}

function mixed(hash: u32, word: u32): u32 {
  const sum = hash ^ word;
  const product = (sum ^ (sum >> 16)) * 0x9e3779b1;
  return product ^ (product >> 15);
}
