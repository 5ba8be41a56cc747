import { copyChars, guardLength } from '../../text/octet-window.ts';
import type { TextWindow } from '../scan-windows.ts';

/** Returns a window of Latin-1, as a host hands one in. */
export function windowOf(chars: string, base: number, isLast: boolean): TextWindow {
  const octets = new Uint8Array(chars.length + guardLength);
  copyChars(chars, 0, chars.length, octets);
  const has = (octet: number): boolean => octets.subarray(0, chars.length).includes(octet);
  return { octets, length: chars.length, chars, has, slice: (start, end) => chars.slice(start, end), base, isLast };
}
