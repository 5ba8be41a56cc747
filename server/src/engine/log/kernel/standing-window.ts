import type { OctetWindow } from '../../text/octet-window.ts';
import { guardLength, moveWindow } from '../../text/octet-window.ts';
import type { TextSource } from '../../text/text-source.ts';
import { windowAt, windowRoom } from './memory-map.ts';

/** The window that stands in the kernel's memory, at `windowAt`: one at a time. */
export class StandingWindow {
  #octets: Uint8Array = new Uint8Array(0);
  /** The memories that the kernel has had: a window that stands in one of the others was left behind there. */
  readonly #memories = new WeakSet<ArrayBufferLike>();
  #edition = 0;
  /** Memory that was lent for a window, and the window that was put there: nothing else holds its octets. */
  #room: Uint8Array | undefined;
  #lent: OctetWindow | undefined;

  /** Says that the kernel has begun with this memory, in which no window stands. */
  begin(memory: Uint8Array): void {
    this.#edition = 0;
    this.grow(memory);
  }

  /** Says that the memory has grown, which makes it another buffer; what stood in it stands there still. */
  grow(memory: Uint8Array): void {
    this.#octets = memory;
    this.#memories.add(memory.buffer);
    if (this.#lent !== undefined) this.renew(this.#lent);
  }

  /** Shows a window its octets again that stood in the memory before it has grown. */
  renew(window: OctetWindow): void {
    if (window.octets.length === 0) window.octets = this.#place();
  }

  #place(): Uint8Array {
    return this.#octets.subarray(windowAt, windowAt + windowRoom);
  }

  /** Returns memory for a window that a reader fills; the reader's window is `take`n before any other is looked at. */
  room(): Uint8Array {
    this.#edition = 0;
    this.#room = this.#place();
    return this.#room;
  }

  /** Tells whether a window was put into `room()` just now. */
  isInRoom({ octets }: OctetWindow): boolean {
    return octets === this.#room;
  }

  /** Moves a window over the characters of a text, into the memory. */
  move(window: OctetWindow, text: TextSource, from: number, length: number): void {
    this.putAside();
    moveWindow(window, text, from, length, this.#place());
  }

  /** Gives the window that stands in lent memory memory of its own. */
  putAside(): void {
    if (this.#lent === undefined) return;
    this.#lent.octets = this.#lent.octets.slice(0, this.#lent.length + guardLength);
    this.#lent = undefined;
  }

  /** Tells whether a window was put into the memory and is no longer there. */
  hasLost(window: OctetWindow): boolean {
    return this.#edition !== window.edition && this.#standsHere(window);
  }

  #standsHere({ octets }: OctetWindow): boolean {
    return this.#memories.has(octets.buffer) || octets.length === 0;
  }

  /**
   * Puts a window into the memory, where it does not stand there already. Returns false where it is the one that stood there before. Throws
   * for one that is too long.
   */
  put(window: OctetWindow): boolean {
    const { octets, length, edition } = window;
    if (this.#edition === edition) return false;
    if (windowRoom < length + guardLength) throw new RangeError(`a window of ${length} octets is too long`);
    if (this.isInRoom(window)) this.#lent = window;
    else if (window !== this.#lent) this.putAside();
    if (!this.#standsHere(window)) this.#octets.set(octets.subarray(0, length + guardLength), windowAt);
    this.#edition = edition;
    return true;
  }
}
