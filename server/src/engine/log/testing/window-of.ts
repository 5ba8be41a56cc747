import { copyChars, guardLength, octetWindow } from '../../text/octet-window.ts';
import type { TextWindow } from '../scan-windows.ts';

/** Returns a window of Latin-1, as a host hands one in: where it is wanted, if that is given. */
export function windowOf(chars: string, base: number, isLast: boolean, into?: Uint8Array): TextWindow {
  const octets = into ?? new Uint8Array(chars.length + guardLength);
  copyChars(chars, 0, chars.length, octets);
  const slice = (start: number, end: number): string => chars.slice(start, end);
  return { view: octetWindow(octets, chars.length), chars, slice, base, isLast };
}
