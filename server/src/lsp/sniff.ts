import { showsSip } from '../engine/index.ts';

/** How much of a document is looked at before it is called a log without SIP, in UTF-16 units. */
const sniffLength = 64 * 1024;

/** How much around an edit is looked at, in UTF-16 units: more than what may stand between two letters of a version. */
const margin = 16;

/** Tells whether the beginning of a text shows SIP. */
export function beginsWithSip(text: string): boolean {
  return showsSip(text.slice(0, sniffLength));
}

/** Tells whether SIP stands in, or has come into being around, `[start, end)` of a text. */
export function hasSipAround(text: string, start: number, end: number): boolean {
  return showsSip(text.slice(Math.max(0, start - margin), end + margin));
}
