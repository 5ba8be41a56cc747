const encoder = new TextEncoder();

/**
 * Copies the characters of a string, none of which is above 0xff. ASCII is the same in UTF-8, which a browser copies as memory; other
 * texts are copied one by one.
 */
export function copyLatin1(chars: string, into: Uint8Array): void {
  const { read, written } = encoder.encodeInto(chars, into);
  if (read === chars.length && written === read) return;
  for (let at = 0; at < chars.length; at += 1) into[at] = chars.charCodeAt(at);
}
