import type { TextSource } from './text-source.ts';

/**
 * A stretch of a text as octets, which are read in half the time of a string's characters. A character above 0xff is an octet
 * above 0x7f, too: who meets one of these where `isExact` is false asks the string.
 */
export interface OctetWindow {
  /** The octets, and behind them `guardLength` line feeds, so that a line ends in any case. */
  octets: Uint8Array;
  length: number;
  /** Where the first octet stands in the text. */
  base: number;
  /** True where no character of the stretch is above 0xff. */
  isExact: boolean;
  /** Another number whenever something else stands in a window: no two of them have the same. */
  edition: number;
}

let editions = 0;

/** Returns the number of what was put into a window just now. */
export function newEdition(): number {
  editions += 1;
  return editions;
}

/** Copies the characters of a string, none of which is above 0xff, as octets: a host does that faster than a loop. */
export type CopyLatin1 = (chars: string, into: Uint8Array) => void;

/** How many line feeds stand behind the octets of a window. */
export const guardLength = 64;

const lineFeed = 10;

/** Returns a window of nothing. */
export function emptyWindow(): OctetWindow {
  return octetWindow(new Uint8Array(guardLength), 0);
}

/** Returns a window of the first `length` octets of some that have room for the guard behind them. */
export function octetWindow(octets: Uint8Array, length: number): OctetWindow {
  guard(octets, length);
  return { octets, length, base: 0, isExact: true, edition: newEdition() };
}

/**
 * Moves a window over the characters of a text from `from` on, `length` of them or as many as there are; they are put into `room`, where
 * that is given and long enough.
 */
export function moveWindow(
  window: OctetWindow,
  text: TextSource,
  from: number,
  length: number,
  room: Uint8Array = window.octets,
): void {
  const { chars, copyLatin1 } = text;
  const end = Math.min(chars.length, from + length);
  window.octets = end - from + guardLength <= room.length ? room : new Uint8Array(end - from + guardLength);
  const stretch = copyLatin1 === undefined ? '' : chars.slice(from, end);
  // Of a string that is kept as octets this is known without a look at them.
  if (copyLatin1 === undefined || /[^\0-\u00ff]/.test(stretch)) {
    window.isExact = copyChars(chars, from, end, window.octets);
  } else {
    copyLatin1(stretch, window.octets);
    window.isExact = true;
  }
  window.base = from;
  window.edition = newEdition();
  window.length = end - from;
  guard(window.octets, window.length);
}

/** Puts the line feeds behind the first `length` octets, for which there must be room. */
export function guard(octets: Uint8Array, length: number): void {
  octets.fill(lineFeed, length, length + guardLength);
}

/** Copies the characters from `start` up to `end`, and returns whether none is above 0xff; of one that is stands 0xff. */
export function copyChars(chars: string, start: number, end: number, into: Uint8Array): boolean {
  let all = 0;
  for (let at = start; at < end; at += 1) {
    const code = chars.charCodeAt(at);
    into[at - start] = code < 0x100 ? code : 0xff;
    all |= code;
  }
  return all < 0x100;
}
