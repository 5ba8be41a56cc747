/**
 * One message as it went over the wire, with a log's prefixes, indents and escapes undone.
 * Offsets in `text` are 0-based wire offsets; `toSource` turns one into an offset of the text that was analysed.
 */
export interface Wire {
  readonly text: string;
  toSource(wireOffset: number): number;
  /** Where the character before an offset ends there: behind the whole of its escape, if it was one. */
  endOf(wireOffset: number): number;
}

/** Returns the wire view of what `inner` makes of the text of `outer`, as a view of the text that `outer` was made of. */
export function wireOfWire(outer: Wire, inner: Wire): Wire {
  return {
    text: inner.text,
    toSource: (wireOffset) => outer.toSource(inner.toSource(wireOffset)),
    endOf: (wireOffset) => outer.endOf(inner.endOf(wireOffset)),
  };
}

/** Returns the wire view of a message that stands undecorated at `base` of its source. */
export function plainWire(text: string, base: number): Wire {
  const toSource = (wireOffset: number): number => base + wireOffset;
  return { text, toSource, endOf: toSource };
}
