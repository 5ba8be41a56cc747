/**
 * Returns a Via branch for a new transaction: the magic cookie of RFC 3261 §8.1.1.7 and 16 hexadecimal digits made from
 * `seed`. The engine has no random source, and the same question must give the same text; other seeds give others.
 */
export function newBranch(seed: string): string {
  return `z9hG4bK${digits(seed, 0x811c9dc5)}${digits(seed, 0x9747b28c)}`;
}

/** FNV-1a over UTF-16 units. */
function digits(seed: string, start: number): string {
  let hash = start;
  for (let index = 0; index < seed.length; index += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
