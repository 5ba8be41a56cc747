/** The directions of a precondition as bits, so that what is wanted and what is there can be compared. */
export const bothWays = 3;

const names = ['none', 'send', 'recv', 'sendrecv'] as const;

/** Returns the bits of a direction-tag of RFC 3312 §4; 0 for none, and for what is no such tag. */
export function bitsOf(direction: string | undefined): number {
  return Math.max(
    0,
    names.findIndex((name) => name === direction),
  );
}

/** Returns the direction-tag that these bits stand for. */
export function directionOf(bits: number): string {
  return names[bits & bothWays] ?? 'none';
}

/** Returns the same directions as the peer names them (RFC 3312 §5.2, table 4). */
export function seenByPeer(bits: number): number {
  return ((bits & 1) << 1) | ((bits & 2) >> 1);
}
