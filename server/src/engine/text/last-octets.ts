import { patternTree } from './pattern-tree.ts';
import type { PatternNode } from './pattern-tree.ts';

/**
 * Returns for each octet whether a text of Latin-1 that the pattern matches may end in it, or undefined where the pattern does not tell:
 * where it may match without reaching the text's end.
 */
export function lastOctets(pattern: RegExp): Uint8Array | undefined {
  const root = patternTree(pattern)?.root;
  if (root?.kind !== 'sequence' || root.parts.at(-1)?.kind !== 'end') return undefined;
  const octets = new Uint8Array(256);
  return addLast({ kind: 'sequence', parts: root.parts.slice(0, -1) }, octets) ? undefined : octets;
}

/** Adds the octets in which a part of a pattern may end, and tells whether it may be empty. */
function addLast(node: PatternNode, octets: Uint8Array): boolean {
  switch (node.kind) {
    case 'set':
      for (let octet = 0; octet < octets.length; octet += 1)
        octets[octet] = (octets[octet] ?? 0) | (node.set[octet] ?? 0);
      return false;
    case 'sequence':
      return node.parts.toReversed().every((part) => addLast(part, octets));
    case 'choice':
      return node.parts.map((part) => addLast(part, octets)).includes(true);
    case 'repeat':
      return addLast(node.part, octets) || node.least === 0;
    case 'start':
    case 'end':
      return true;
  }
}
