import { isAscii } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { TextHost, TextSource } from '../engine/index.ts';
import { documentText, octetText } from '../engine/index.ts';
import type { PackedKind } from './file-kind.ts';
import { fileKind, looksBinary } from './file-kind.ts';
import { isSipFile } from './is-sip-file.ts';
import { BombError } from './text-windows.ts';
import { isDamage, unpackedOctets } from './unpacked-octets.ts';
import { wideText } from './wide-text.ts';

/** The text of an input, or why there is none. */
export type Input =
  | {
      readonly kind: 'text';
      readonly file: string;
      readonly text: TextSource;
      readonly looksBinary: boolean;
      /** What is wrong behind the text, where the file is damaged. */
      readonly damage?: InputProblem;
    }
  | InputProblem;

/** Why there is no text, or not all of it. */
interface InputProblem {
  readonly kind: 'problem';
  readonly file: string;
  readonly id: ProblemId;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What may be wrong with an input. */
export type ProblemId =
  | 'input.missing'
  | 'input.link'
  | 'input.name'
  | 'input.directory'
  | 'input.no-match'
  | 'input.empty-folder'
  | 'input.none-readable'
  | 'input.packed'
  | 'input.bomb'
  | 'input.damaged'
  | 'input.damaged-behind'
  | 'input.link-type'
  | 'input.forbidden'
  | 'input.unreadable'
  | 'input.too-large'
  | 'input.too-long';

/** The longest text that fits a V8 string, in octets: 512 MiB. */
export const longestOctets = 0x1fff_ffe8;

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
      const count = readWhenThere(descriptor, piece);
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

/** A pipe that was made not to block says so where nothing has come yet: it is asked again a little later. */
function readWhenThere(descriptor: number, piece: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, piece);
    } catch (error) {
      if (reasonOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, 10);
    }
  }
}

/** Nobody wakes who waits for it: only the time ends that. */
const pause = new Int32Array(new SharedArrayBuffer(4));

/** Returns what to say of an error that reading has met. */
export function problemOf(file: string, error: unknown): InputProblem {
  const reason = reasonOf(error);
  // Node makes this character of what is no UTF-8 in a name, and then there is no such file.
  if (reason === 'ENOENT' && file.includes('\ufffd')) return { kind: 'problem', file, id: 'input.name', values: {} };
  if (reason === 'EISDIR' && file === '-') return { kind: 'problem', file, id: 'input.unreadable', values: { reason } };
  const id = error instanceof BombError ? 'input.bomb' : isDamage(error) ? 'input.damaged' : problemIds[reason];
  return { kind: 'problem', file, id: id ?? 'input.unreadable', values: { reason } };
}

/** Returns what to say of a file of which only the beginning could be unpacked. */
export function damageOf(file: string, error: unknown): InputProblem {
  return { kind: 'problem', file, id: 'input.damaged-behind', values: { reason: reasonOf(error) } };
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

const problemIds: Readonly<Record<string, ProblemId>> = {
  ENOENT: 'input.missing',
  ENOTDIR: 'input.missing',
  EISDIR: 'input.directory',
  ELOOP: 'input.link',
  EACCES: 'input.forbidden',
  EPERM: 'input.forbidden',
  ERR_BUFFER_TOO_LARGE: 'input.too-large',
};

/** Node copies the characters of a string as memory is copied. */
const host: TextHost = {
  copyLatin1: (chars, into) => void Buffer.from(into.buffer, into.byteOffset, into.length).write(chars, 'latin1'),
};

/** Returns the text that the octets of an input are. Throws where they cannot be unpacked. */
export function decoded(file: string, bytes: Buffer): Input {
  const kind = fileKind(bytes);
  if (kind === 'capture')
    return { kind: 'text', file, text: octetText(bytes.toString('latin1'), host), looksBinary: false };
  if (kind === 'gzip') return unpacked(file, bytes);
  if (kind === 'zst' || kind === 'xz' || kind === 'bz2') return packedProblem(file, kind);
  const wide = wideText(bytes);
  const how = { ...host, hasSeparators: isSipFile(file) };
  if (wide !== undefined) return { kind: 'text', file, text: documentText(wide, how), looksBinary: false };
  return { kind: 'text', file, text: byteText(bytes, how), looksBinary: looksBinary(bytes.subarray(0, 8192)) };
}

function unpacked(file: string, bytes: Buffer): Input {
  const { octets, damage } = unpackedOctets(bytes, longestOctets);
  const input = decoded(file, octets);
  return damage === undefined || input.kind === 'problem' ? input : { ...input, damage: damageOf(file, damage) };
}

const unpackers: Readonly<Record<PackedKind, string>> = { zst: 'zstd -dc', xz: 'xz -dc', bz2: 'bzip2 -dc' };

/** Returns what to say of a file that another program must unpack. */
export function packedProblem(file: string, kind: PackedKind): InputProblem {
  return { kind: 'problem', file, id: 'input.packed', values: { unpacker: unpackers[kind] } };
}

/**
 * UTF-8 where the bytes are UTF-8, so that columns are an editor's; Latin-1, an octet a character, where they are not, and where both say
 * the same: what a dump shows in ASCII may be any octets.
 */
function byteText(bytes: Buffer, how: TextHost): TextSource {
  if (isAscii(bytes)) return octetText(bytes.toString('latin1'), how);
  try {
    return documentText(new TextDecoder('utf-8', { fatal: true }).decode(bytes), how);
  } catch {
    return octetText(bytes.toString('latin1'), how);
  }
}
