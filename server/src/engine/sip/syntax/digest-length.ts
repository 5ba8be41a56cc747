/** Digests by the hash that makes them: with MD5 the AKA ones of RFC 3310, with the SHA ones those of RFC 8760. */
const algorithms = /^(?:akav[12]-)?(?:(md5)|sha-256|sha-512-256)(?:-sess)?$/;

/** Returns how many hexadecimal digits a digest of an algorithm has; undefined for one that nobody knows. */
export function digestLength(algorithm: string): number | undefined {
  const match = algorithms.exec(algorithm.toLowerCase());
  if (match === null) return undefined;
  return match[1] === undefined ? 64 : 32;
}
