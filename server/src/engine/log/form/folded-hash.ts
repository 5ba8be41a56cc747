/** Where hashes begin, and what each octet multiplies them by: FNV-1a (draft-eastlake-fnv). */
const hashStart = 0x811c9dc5;
const hashFactor = 0x01000193;

/** Makes an upper-case letter a lower-case one; digits, dots and hyphens stay what they are. */
const foldBit = 0x20;

/** Returns the hash of a name without regard to case, as `assembly/word.ts` makes it of octets: 32 bits, signed. */
export function foldedHash(name: string): number {
  let hash = hashStart | 0;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ (name.charCodeAt(at) | foldBit), hashFactor);
  return hash;
}
