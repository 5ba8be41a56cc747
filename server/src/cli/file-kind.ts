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
  return packed ?? (wideForm(head) === undefined ? 'text' : 'wide text');
}

/** How a text is written whose characters take several octets each, and which of them comes first. */
interface WideForm {
  readonly octets: 2 | 4;
  readonly order: 'low' | 'high';
}

/** The marks of such texts: the one of UTF-32 begins with that of UTF-16. */
const wideMarks: readonly (readonly [mark: string, form: WideForm])[] = [
  ['fffe0000', { octets: 4, order: 'low' }],
  ['0000feff', { octets: 4, order: 'high' }],
  ['fffe', { octets: 2, order: 'low' }],
  ['feff', { octets: 2, order: 'high' }],
];

/** How many characters tell that a text without a mark is a wide one: a log begins with letters, digits and signs of ASCII. */
const fewestWide = 8;

/** Returns how the characters of a text of UTF-16 or UTF-32 are written, with or without its mark; undefined for any other file. */
export function wideForm(head: Buffer): WideForm | undefined {
  const octets = head.subarray(0, 4).toString('hex');
  const marked = wideMarks.find(([mark]) => octets.startsWith(mark))?.[1];
  return marked ?? wideMarks.map(([, form]) => form).find((form) => beginsPlain(head, form));
}

/** Tells whether a text begins with characters of ASCII in a form. */
function beginsPlain(head: Buffer, { octets, order }: WideForm): boolean {
  if (head.length < fewestWide * octets) return false;
  for (let at = 0; at < fewestWide * octets; at += octets) {
    if (!isPlain(order === 'low' ? head.readUIntLE(at, octets) : head.readUIntBE(at, octets))) return false;
  }
  return true;
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
