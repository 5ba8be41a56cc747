import { fourAt, octetAt } from './octets';

/** Returns the hash of the octets between `start` and `end` as `KeyTable` makes it. */
export function hashOf(start: i32, end: i32, seed: u32): u32 {
  let hash: u32 = seed ^ u32(end - start);
  let at = start;
  for (; at + 4 <= end; at += 4) hash = mixed(hash, fourAt(at));
  for (; at < end; at += 1) hash = mixed(hash, octetAt(at));
  return hash * 0x85ebca6b;
}

function mixed(hash: u32, word: u32): u32 {
  const sum = hash ^ word;
  const product = (sum ^ (sum >> 16)) * 0x9e3779b1;
  return product ^ (product >> 15);
}
