import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { TextWindow, WindowWish } from '../engine/index.ts';

/** A file that is read in windows. */
export interface TextWindows {
  /** The first octets, by which a kind of file is told. */
  readonly head: Buffer;
  read(wish: WindowWish): TextWindow | Promise<TextWindow>;
  close(): void;
}

/** How many octets tell what a file is. */
const headLength = 8192;

/**
 * Returns the windows of a file on a disk; the system's own cache makes it cheap to read some octets twice. Throws when it cannot
 * be read.
 */
export function fileWindows(file: string): TextWindows {
  const descriptor = openSync(file, 'r');
  let octets = Buffer.allocUnsafeSlow(65_536);
  const fill = (from: number, length: number): number => {
    if (octets.length < length) octets = Buffer.allocUnsafeSlow(length);
    let count = 0;
    while (count < length) {
      const more = readSync(descriptor, octets, count, length - count, from + count);
      if (more === 0) break;
      count += more;
    }
    return count;
  };
  const head = Buffer.from(octets.subarray(0, fill(0, headLength)));
  return {
    head,
    read: ({ from, length }) => {
      const count = fill(from, length);
      return { chars: octets.toString('latin1', 0, count), base: from, isLast: count < length };
    },
    close: () => closeSync(descriptor),
  };
}

/** So much may come of a packed file whatever its length, and so many times its length. */
const mostUnpacked = 1024 * 1024 * 1024;
const mostTimes = 250;

/** A packed file that would fill more than any log does. */
export class BombError extends Error {}

/** Returns the windows of a file that gzip has packed, unpacked as it is read. */
export async function packedWindows(file: string): Promise<TextWindows> {
  const { size } = statSync(file);
  return unpackedWindows(createReadStream(file), () => size, file);
}

/** Returns the windows of what gzip has packed; `packedLength` tells how many packed octets there are, or have come so far. */
export async function unpackedWindows(
  packed: Readable,
  packedLength: () => number,
  file: string,
): Promise<TextWindows> {
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  const windows = await streamWindows(packed.pipe(unpacked)[Symbol.asyncIterator](), (length) => {
    if (mostUnpacked < length && packedLength() * mostTimes < length) throw new BombError(file);
  });
  return { ...windows, close: () => void unpacked.destroy() };
}

/** Returns the windows of octets that come one after the other; `reached` hears how many have come. */
export async function streamWindows(
  pieces: AsyncIterator<Buffer>,
  reached: (length: number) => void = () => undefined,
): Promise<TextWindows> {
  let held: Buffer = Buffer.alloc(0);
  let heldFrom = 0;
  let isOver = false;
  const reach = async (end: number): Promise<void> => {
    const more = [held];
    let heldEnd = heldFrom + held.length;
    while (!isOver && heldEnd < end) {
      const piece = await pieces.next();
      if (piece.done === true) isOver = true;
      else {
        more.push(piece.value);
        heldEnd += piece.value.length;
      }
    }
    reached(heldEnd);
    if (1 < more.length) held = Buffer.concat(more);
  };
  await reach(headLength);
  return {
    head: held.subarray(0, headLength),
    read: async ({ from, length }) => {
      held = held.subarray(from - heldFrom);
      heldFrom = from;
      await reach(from + length + 1);
      const chars = held.toString('latin1', 0, Math.min(length, held.length));
      return { chars, base: from, isLast: isOver && held.length <= length };
    },
    close: () => undefined,
  };
}
