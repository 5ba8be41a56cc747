/** Tells whether a text is, or ends in, the beginning of `[email protected]`, which web pages write in place of an address. */
export function hidesAddress(text: string): boolean {
  return text.includes('[email');
}
