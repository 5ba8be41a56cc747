import type { Part } from './header-value.ts';
import { partOf, type Tape } from './tape-node.ts';

/** Returns an object that holds the first part of this kind under `name`, or nothing when the node has none. */
export function named<Name extends string>(
  name: Name,
  tape: Tape,
  index: number,
  kind: number,
): { readonly [Key in Name]?: Part } {
  const part = partOf(tape, index, kind);
  // A computed key widens to string, though it is exactly the one of the type.
  return part === undefined ? {} : ({ [name]: part } as { readonly [Key in Name]?: Part });
}
