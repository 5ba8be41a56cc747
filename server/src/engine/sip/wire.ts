/**
 * One message as it went over the wire, with a log's prefixes, indents and escapes undone.
 * Offsets in `text` are 0-based wire offsets; `toSource` turns one into an offset of the text that was analysed.
 */
export interface Wire {
  readonly text: string;
  toSource(wireOffset: number): number;
}

/** Returns the wire view of a message that stands undecorated at `base` of its source. */
export function plainWire(text: string, base: number): Wire {
  return { text, toSource: (wireOffset) => base + wireOffset };
}
