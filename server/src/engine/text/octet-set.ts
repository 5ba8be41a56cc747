/** Returns 1 for each octet that is a character of ASCII in a set, as `/[a-z]/`, and 0 for any other. */
export function octetSet(set: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => (code < 128 && set.test(String.fromCharCode(code)) ? 1 : 0));
}
