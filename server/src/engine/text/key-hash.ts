/**
 * Returns the hash of some octets, as a kernel makes it, too: of the even and of the odd words of four octets on their own, because each step
 * waits for the one before.
 */
export function hashOf(octets: Uint8Array, start: number, end: number, seed: number): number {
  let even = seed ^ (end - start);
  let odd = seed;
  let at = start;
  for (; at + 8 <= end; at += 8) {
    even = mixed(even, wordAt(octets, at));
    odd = mixed(odd, wordAt(octets, at + 4));
  }
  even = mixed(even, restAt(octets, at, Math.min(end, at + 4)));
  odd = mixed(odd, restAt(octets, at + 4, end));
  return Math.imul(mixed(even, odd), 0x85ebca6b);
}

/** Returns four octets, the first as the lowest. */
function wordAt(octets: Uint8Array, at: number): number {
  const low = (octets[at] ?? 0) | ((octets[at + 1] ?? 0) << 8);
  return low | ((octets[at + 2] ?? 0) << 16) | ((octets[at + 3] ?? 0) << 24);
}

/** Returns the octets up to `end`, of which there are at most four, as a word. */
function restAt(octets: Uint8Array, start: number, end: number): number {
  let word = 0;
  for (let at = end - 1; start <= at; at -= 1) word = (word << 8) | (octets[at] ?? 0);
  return word;
}

/** The upper half goes into the lower one first: a product alone carries no difference downwards. */
function mixed(hash: number, word: number): number {
  const sum = hash ^ word;
  const product = Math.imul(sum ^ (sum >>> 16), 0x9e3779b1);
  return product ^ (product >>> 15);
}
