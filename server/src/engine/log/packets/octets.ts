/**
 * Octets of a packet and where each stands in the text: octet `i` at `base + i`, or at `places[i]` where they are not in a row, as
 * the digits of a hex dump are not. Offsets of the text.
 */
export interface Octets {
  readonly bytes: Uint8Array;
  readonly base: number;
  readonly places: Uint32Array | undefined;
}

/** Returns the octets from `start` up to `end`; they share the memory of the whole. */
export function slice(octets: Octets, start: number, end = octets.bytes.length): Octets {
  const { bytes, base, places } = octets;
  return { bytes: bytes.subarray(start, end), base: base + start, places: places?.subarray(start, end) };
}

/** Returns where an octet stands in the text. */
export function placeOf(octets: Octets, index: number): number {
  return octets.places === undefined ? octets.base + index : (octets.places[index] ?? 0);
}

/** Returns several stretches as one. */
export function joined(parts: readonly Octets[]): Octets {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const length = parts.reduce((sum, part) => sum + part.bytes.length, 0);
  const bytes = new Uint8Array(length);
  const places = new Uint32Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part.bytes, at);
    for (let index = 0; index < part.bytes.length; index += 1) places[at + index] = placeOf(part, index);
    at += part.bytes.length;
  }
  return { bytes, base: 0, places };
}

/** Returns a number of two octets in network order, or -1 behind the end. */
export function u16(bytes: Uint8Array, at: number): number {
  const high = bytes[at];
  const low = bytes[at + 1];
  return high === undefined || low === undefined ? -1 : high * 256 + low;
}

/** Returns a number of four octets in network order, or -1 behind the end. */
export function u32(bytes: Uint8Array, at: number): number {
  const high = u16(bytes, at);
  const low = u16(bytes, at + 2);
  return high === -1 || low === -1 ? -1 : high * 65_536 + low;
}

/** Returns octets as text, a character each: eight at once, because a call with an array of them takes eight times as long. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const behind = Math.min(end, bytes.length);
  const octet = (index: number): number => bytes[index] ?? 0;
  let text = '';
  let at = start;
  for (; at + 8 <= behind; at += 8) {
    text += String.fromCharCode(
      octet(at),
      octet(at + 1),
      octet(at + 2),
      octet(at + 3),
      octet(at + 4),
      octet(at + 5),
      octet(at + 6),
      octet(at + 7),
    );
  }
  for (; at < behind; at += 1) text += String.fromCharCode(octet(at));
  return text;
}
