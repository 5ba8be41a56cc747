/** Copies the characters of a string, none of which is above 0xff: Node does it as memory is copied. */
export function copyLatin1(chars: string, into: Uint8Array): void {
  Buffer.from(into.buffer, into.byteOffset, into.length).write(chars, 'latin1');
}
