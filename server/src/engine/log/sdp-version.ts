/** Tells whether a line opens a session description (`v=0`, RFC 8866 §5.1): nothing but white space follows, as far as is looked. */
export function isSdpVersion(chars: string, start: number, end: number): boolean {
  if (end < start + 3 || !chars.startsWith('v=0', start)) return false;
  return chars.slice(start + 3, Math.min(end, start + 8)).trim() === '';
}
