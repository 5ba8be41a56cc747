/** Octets, and a view of the same in which four of them are read at a time. */
export interface OctetView {
  readonly octets: Uint8Array;
  readonly view: DataView;
}

/** Returns a view of octets: the one of before where it is of the same. */
export function octetView(octets: Uint8Array, before?: OctetView): OctetView {
  if (before?.octets === octets) return before;
  return { octets, view: new DataView(octets.buffer, octets.byteOffset, octets.length) };
}
