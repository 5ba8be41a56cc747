import type { KeyRoom, KeyTable } from '../../text/key-table.ts';
import {
  keyCount,
  keyHashes,
  keyOctetRoom,
  keyOctets,
  keyRecents,
  keyRoom,
  keySlotCount,
  keySlots,
  keyStarts,
  keyTableAt,
  keysAt,
  recentLength,
} from './memory-map.ts';
import { pageLength } from './memory-length.ts';

/** For how many keys there is room at least, and for how many octets of them. */
const leastKeys = 8192;
const leastOctets = 262_144;

/** What of the kernel has to do with keys. */
interface KeyKernel {
  readonly memory: WebAssembly.Memory;
  fillSlots(): void;
}

/**
 * The part of the kernel's memory in which a table of keys stands while a whole text is scanned, so that the kernel gives the keys. There is
 * room for one table; one that had to make room for another stays outside from then on, so that scans that take turns do not move their
 * tables in and out.
 */
export class KeyMemory {
  #keys: KeyTable | undefined;
  readonly #outside = new WeakSet<KeyTable>();

  /** Moves a table into the memory, which is made to grow for it, unless it is there; false where it stays outside. */
  take(keys: KeyTable, kernel: KeyKernel): boolean {
    const { memory } = kernel;
    if (this.#keys === keys && keys.isLent) {
      new Int32Array(memory.buffer, keyTableAt)[keyCount / 4] = keys.count;
      return true;
    }
    if (this.#outside.has(keys)) return false;
    if (this.#keys !== undefined && this.#keys !== keys) this.#outside.add(this.#keys);
    this.#keys?.moveOut();
    this.#keys = keys;
    const room = roomFor(keys, memory);
    if (room === undefined) {
      this.#outside.add(keys);
      return false;
    }
    keys.moveInto(room);
    kernel.fillSlots();
    return true;
  }

  /** Tells a table how many keys it has now. */
  note(keys: KeyTable, numbers: Int32Array): void {
    keys.noteCount(numbers[(keyTableAt + keyCount) / 4] ?? 0);
  }

  /** Moves a table out; true where it was the one that stood in the memory last. */
  giveBack(keys: KeyTable): boolean {
    keys.moveOut();
    if (this.#keys !== keys) return false;
    this.#keys = undefined;
    return true;
  }
}

/** Describes room for a table and for as much again as it holds; undefined where the memory cannot grow so far. */
function roomFor(keys: KeyTable, memory: WebAssembly.Memory): KeyRoom | undefined {
  const count = Math.max(leastKeys, keys.count * 2);
  // A whole number of fours, because numbers stand behind them.
  const octetRoom = Math.max(leastOctets, Math.ceil(keys.startOf(keys.count) / 2) * 4);
  const slotCount = count * 2;
  const hashes = keysAt + 4 * (count + 1);
  const slots = hashes + 4 * count;
  const octets = slots + 4 * slotCount;
  const recents = octets + octetRoom;
  if (!hasLength(memory, recents + recentLength * count)) return undefined;
  const { buffer } = memory;
  const description = new Int32Array(buffer, keyTableAt);
  description[keyStarts / 4] = keysAt;
  description[keyHashes / 4] = hashes;
  description[keySlots / 4] = slots;
  description[keyOctets / 4] = octets;
  description[keySlotCount / 4] = slotCount;
  description[keyRoom / 4] = count;
  description[keyOctetRoom / 4] = octetRoom;
  description[keyCount / 4] = keys.count;
  description[keyRecents / 4] = recents;
  new Uint8Array(buffer, recents, recentLength * count).fill(0);
  return {
    starts: new Uint32Array(buffer, keysAt, count + 1),
    hashes: new Uint32Array(buffer, hashes, count),
    slots: new Uint32Array(buffer, slots, slotCount),
    octets: new Uint8Array(buffer, octets, octetRoom),
  };
}

/** Makes a memory so long; false where the host has no more, or where addresses end. */
function hasLength(memory: WebAssembly.Memory, length: number): boolean {
  const missing = length - memory.buffer.byteLength;
  if (missing <= 0) return true;
  try {
    memory.grow(Math.ceil(missing / pageLength));
    return true;
  } catch {
    return false;
  }
}
