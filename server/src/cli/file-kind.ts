import { isCapture } from '../engine/index.ts';

/** What the first octets of a file say that it is. */
export type FileKind = 'text' | 'wide text' | 'capture' | 'gzip' | PackedKind;

/** Files that another program must unpack first. */
export type PackedKind = 'zst' | 'xz' | 'bz2';

/** So many octets tell whether a file is a capture. */
const longestMark = 8;

/** The first octets of UTF-16 text and of packed files. */
const marks: readonly (readonly [string, FileKind])[] = [
  ['fffe', 'wide text'],
  ['feff', 'wide text'],
  ['1f8b', 'gzip'],
  ['28b52ffd', 'zst'],
  ['fd377a585a00', 'xz'],
  ['425a68', 'bz2'],
];

/** Returns what a file is, whatever its name says. */
export function fileKind(head: Buffer): FileKind {
  if (isCapture(head.toString('latin1', 0, longestMark))) return 'capture';
  const octets = head.subarray(0, 6).toString('hex');
  return marks.find(([mark]) => octets.startsWith(mark))?.[1] ?? 'text';
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
