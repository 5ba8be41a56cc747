import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { TextWindow, WindowWish } from '../engine/index.ts';
import { guardLength, octetWindow } from '../engine/index.ts';
import { unpackedPieces } from './unpacked-pieces.ts';

/** A file that is read in windows. */
export interface TextWindows {
  /** The first octets, by which a kind of file is told. */
  readonly head: Buffer;
  read(wish: WindowWish): TextWindow | Promise<TextWindow>;
  /** Returns why the windows ended before the file did; undefined where they did not. */
  damage(): unknown;
  close(): void;
}

/** A file whose windows need not be waited for. */
export interface FileWindows extends TextWindows {
  read(wish: WindowWish): TextWindow;
}

/** How many octets tell what a file is. */
const headLength = 8192;

/**
 * Returns the windows of a file on a disk; the system's own cache makes it cheap to read some octets twice. Throws when it cannot
 * be read.
 */
export function fileWindows(file: string): FileWindows {
  const descriptor = openSync(file, 'r');
  const fill = (octets: Uint8Array, from: number, length: number): number => {
    let count = 0;
    while (count < length) {
      const more = readSync(descriptor, octets, count, length - count, from + count);
      if (more === 0) break;
      count += more;
    }
    return count;
  };
  const head = Buffer.alloc(headLength);
  let own = noOctets;
  return {
    head: head.subarray(0, fill(head, 0, headLength)),
    read: ({ from, length, into }) => {
      let octets = into() ?? own;
      if (octets.length < length + guardLength) octets = own = octetsFor(length);
      return windowOf(octets, fill(octets, from, length), from, length);
    },
    damage: () => undefined,
    close: () => closeSync(descriptor),
  };
}

const noOctets = new Uint8Array(0);

/** A plain array: the scan is faster where all octets that it sees are of one kind. */
function octetsFor(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length + guardLength);
}

/** Returns the window of the first `length` octets, of which more were wanted where it is the last. */
function windowOf(octets: Uint8Array, length: number, base: number, wanted: number): TextWindow {
  const view = octetWindow(octets, length);
  // The octets may stand elsewhere meanwhile.
  const slice = (start: number, end: number): string =>
    Buffer.from(view.octets.buffer, view.octets.byteOffset, length).toString('latin1', start, end);
  let chars: string | undefined;
  return {
    view,
    base,
    isLast: length < wanted,
    slice,
    get chars() {
      return (chars ??= slice(0, length));
    },
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
  let damage: Error | undefined;
  const pieces = unpackedPieces(packed, (error) => {
    damage = error;
  });
  const windows = await streamWindows(pieces, (length) => {
    if (mostUnpacked < length && packedLength() * mostTimes < length) throw new BombError(file);
    if (damage !== undefined && length === 0) throw damage;
  });
  return { ...windows, damage: () => damage, close: () => void pieces.return() };
}

/** Returns the windows of octets that come one after the other; `reached` hears how many have come. */
export async function streamWindows(
  pieces: AsyncIterator<Buffer>,
  reached: (length: number) => void = () => undefined,
): Promise<TextWindows> {
  let held: Buffer = Buffer.alloc(0);
  let heldFrom = 0;
  let isOver = false;
  let octets = octetsFor(65_536);
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
      const count = Math.min(length, held.length);
      if (octets.length < count + guardLength) octets = octetsFor(length);
      octets.set(held.subarray(0, count));
      const isLast = isOver && held.length <= length;
      return windowOf(octets, count, from, isLast ? count + 1 : count);
    },
    damage: () => undefined,
    close: () => undefined,
  };
}
