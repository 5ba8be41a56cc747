import { isCapture } from '../engine/index.ts';

/** What the first octets of a file say that it is. */
export type FileKind = 'text' | 'wide text' | 'capture' | 'gzip' | PackedKind;

/** Files that another program must unpack first. */
export type PackedKind = 'zst' | 'xz' | 'bz2';

/** So many octets tell whether a file is a capture. */
const longestMark = 8;

/** The first octets of packed files. */
const marks: readonly (readonly [string, FileKind])[] = [
  ['1f8b', 'gzip'],
  ['28b52ffd', 'zst'],
  ['fd377a585a00', 'xz'],
  ['425a68', 'bz2'],
];

/** Returns what a file is, whatever its name says. */
export function fileKind(head: Buffer): FileKind {
  if (isCapture(head.toString('latin1', 0, longestMark))) return 'capture';
  const octets = head.subarray(0, 6).toString('hex');
  const packed = marks.find(([mark]) => octets.startsWith(mark))?.[1];
  return packed ?? (wideOrder(head) === undefined ? 'text' : 'wide text');
}

/** How many characters tell that a text without a mark is one of UTF-16: a log begins with letters, digits and signs of ASCII. */
const fewestWide = 8;

/** Returns which octet of each character comes first in a text of UTF-16, with or without its mark; undefined for any other file. */
export function wideOrder(head: Buffer): 'low' | 'high' | undefined {
  const mark = head.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'low';
  if (mark === 'feff') return 'high';
  if (head.length < fewestWide * 2) return undefined;
  const codes = Array.from({ length: fewestWide }, (_, index) => head.readUInt16LE(index * 2));
  if (codes.every((code) => isPlain(code))) return 'low';
  return codes.every((code) => (code & 0xff) === 0 && isPlain(code >> 8)) ? 'high' : undefined;
}

/** A character of ASCII that stands in a text. */
function isPlain(code: number): boolean {
  return (32 <= code && code < 127) || code === 9 || code === 10 || code === 13;
}

/**
 * Tells whether the head of a file holds more control octets than any log does: one in fifty. Compressed files have one in
 * ten, give or take. It is asked only about files in which no message was found.
 */
export function looksBinary(head: Buffer): boolean {
  let controls = 0;
  for (const octet of head) if (octet < 9 || (13 < octet && octet < 27) || (27 < octet && octet < 32)) controls += 1;
  return head.length < controls * 50;
}
