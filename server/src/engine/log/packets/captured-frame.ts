import type { Octets } from './octets.ts';

/** One frame of a capture file: its octets, its link type (LINKTYPE_ numbers), and when it was captured. */
export interface CapturedFrame {
  readonly linkType: number;
  /** Seconds since 1970 with their fraction as the file has it, or a day and a clock without a zone, or empty. */
  readonly time: string;
  readonly octets: Octets;
}

/** The longest frame that is believed, in octets. */
export const longestFrame = 1_048_576;

/** Returns the octets that stand as characters of a text. */
export function octetsIn(chars: string, start: number, length: number): Octets {
  const bytes = new Uint8Array(Math.max(0, length));
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = chars.charCodeAt(start + index);
  return { bytes, base: start, places: undefined };
}
