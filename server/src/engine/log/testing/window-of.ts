import { copyChars, guard, guardLength, newEdition } from '../../text/octet-window.ts';
import type { TextWindow } from '../scan-windows.ts';

/** Returns a window of Latin-1, as a host hands one in. */
export function windowOf(chars: string, base: number, isLast: boolean): TextWindow {
  const octets = new Uint8Array(chars.length + guardLength);
  copyChars(chars, 0, chars.length, octets);
  guard(octets, chars.length);
  const slice = (start: number, end: number): string => chars.slice(start, end);
  return { octets, length: chars.length, edition: newEdition(), chars, slice, base, isLast };
}
