import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { TextSource } from '../engine/index.ts';
import { documentText, isCapture, octetText } from '../engine/index.ts';

/** The text of an input, or why there is none. */
export type Input =
  | { readonly kind: 'text'; readonly file: string; readonly text: TextSource; readonly looksBinary: boolean }
  | {
      readonly kind: 'problem';
      readonly file: string;
      readonly id: ProblemId;
      readonly values: Readonly<Record<string, string | number>>;
    };

type ProblemId = 'input.missing' | 'input.directory' | 'input.forbidden' | 'input.unreadable' | 'input.too-large';

/** The longest text that fits a V8 string, in octets: 512 MiB. */
const longestOctets = 0x1fff_ffe8;

/** So many octets tell whether a file is a capture. */
const longestMark = 8;

/** Returns the text of a file, or of standard input for `-`. Reads; never throws. */
export function readInput(file: string): Input {
  try {
    const status = file === '-' ? undefined : statSync(file);
    if (status?.isDirectory() === true) return { kind: 'problem', file, id: 'input.directory', values: {} };
    const bytes = status?.isFile() === true ? wholeFile(file, status.size) : wholeStream(file);
    return bytes === undefined ? { kind: 'problem', file, id: 'input.too-large', values: {} } : decoded(file, bytes);
  } catch (error) {
    return problemOf(file, error);
  }
}

function wholeFile(file: string, size: number): Buffer | undefined {
  return longestOctets < size ? undefined : readFileSync(file);
}

/** A pipe, a FIFO or a device does not tell its length: it is read until it ends, or until it is more than a text can be. */
function wholeStream(file: string): Buffer | undefined {
  const descriptor = file === '-' ? 0 : openSync(file, 'r');
  try {
    const pieces: Buffer[] = [];
    let total = 0;
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceOctets);
      const count = readSync(descriptor, piece);
      if (count === 0) return Buffer.concat(pieces, total);
      pieces.push(piece.subarray(0, count));
      total += count;
      if (longestOctets < total) return undefined;
    }
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
}

/** What a pipe gives at once. */
const pieceOctets = 65_536;

function problemOf(file: string, error: unknown): Input {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return { kind: 'problem', file, id: problemIds[reason] ?? 'input.unreadable', values: { reason } };
}

const problemIds: Readonly<Record<string, ProblemId>> = {
  ENOENT: 'input.missing',
  ENOTDIR: 'input.missing',
  EISDIR: 'input.directory',
  EACCES: 'input.forbidden',
  EPERM: 'input.forbidden',
};

function decoded(file: string, bytes: Buffer): Input {
  const mark = bytes.toString('latin1', 0, longestMark);
  if (isCapture(mark)) return { kind: 'text', file, text: octetText(bytes.toString('latin1')), looksBinary: false };
  const wide = wideText(bytes);
  if (wide !== undefined) return { kind: 'text', file, text: documentText(wide), looksBinary: false };
  return { kind: 'text', file, text: byteText(bytes), looksBinary: looksBinary(bytes) };
}

/** Returns the text of a file with a UTF-16 mark, as Windows tools write it, or undefined. */
function wideText(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return bytes.subarray(2).toString('utf16le');
  if (mark !== 'feff') return undefined;
  const swapped = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
  return swapped.swap16().toString('utf16le');
}

/** UTF-8 where the bytes are UTF-8, so that columns are an editor's; Latin-1, an octet a character, where they are not. */
function byteText(bytes: Buffer): TextSource {
  try {
    return documentText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return octetText(bytes.toString('latin1'));
  }
}

/**
 * Tells whether the head of the file holds more control octets than any log does: one in fifty. Compressed files have one in
 * ten, give or take. It is asked only about files in which no message was found.
 */
function looksBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 8192);
  let controls = 0;
  for (const octet of head) if (octet < 9 || (13 < octet && octet < 27) || (27 < octet && octet < 32)) controls += 1;
  return head.length < controls * 50;
}
