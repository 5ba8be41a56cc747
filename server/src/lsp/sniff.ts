/** How much of a document is looked at before it is called a log without SIP, in UTF-16 units. */
const sniffLength = 64 * 1024;

/** The version in the start line and in every Via of any SIP message, in any log. */
const sign = 'SIP/2.0';

/** Tells whether the beginning of a text shows SIP. */
export function beginsWithSip(text: string): boolean {
  return text.slice(0, sniffLength).includes(sign);
}

/** Tells whether SIP stands in, or has come into being around, `[start, end)` of a text. */
export function hasSipAround(text: string, start: number, end: number): boolean {
  return text.slice(Math.max(0, start - sign.length), end + sign.length).includes(sign);
}
