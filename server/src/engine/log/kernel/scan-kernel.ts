import type { OctetWindow } from '../../text/octet-window.ts';
import { guardLength } from '../../text/octet-window.ts';
import type { TextSource } from '../../text/text-source.ts';
import { codeOf } from './code-of.ts';
import { describe } from './describe.ts';
import { kernelCode } from './kernel-code.ts';
import type { LineMachines } from './line-machines.ts';
import { placeCount } from './header-slots.ts';
import { placesAt, rowsAt, tablesAt, windowAt } from './memory-map.ts';

/** Where a scan begins, and where it stops. Offsets of the window. */
export interface KernelScan {
  readonly from: number;
  /** Where the last message ended; may stand before the window. */
  readonly floor: number;
  /** No message is taken for which more was looked at. */
  readonly limit: number;
  /** No message is taken from here on. */
  readonly pause: number;
  /** No message is taken whose version stands behind this. */
  readonly near: number;
  /** True where the message before has a mark. */
  readonly isBehindMark: boolean;
  /** What the keys' hashes begin with. */
  readonly seed: number;
}

/** What the WebAssembly in `assembly/index.ts` exports. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  setWindow(length: number, isExact: boolean, isTop: boolean): void;
  setUnit(areOctets: boolean): void;
  setStops(limit: number, pause: number, near: number): void;
  scan(from: number, floor: number, isBehindMark: boolean, seed: number): number;
  reached(): number;
  found(): number;
  readHeaders(start: number): number;
  contacts(): number;
  hexProbe(first: number, end: number): number;
  countLineFeeds(at: number, count: number): number;
}

const pageLength = 65_536;

/**
 * The part of a scan that looks at every octet, as WebAssembly (`assembly/`): it tells plain messages and their values, sixteen octets at
 * a time where it can. It keeps nothing of a text: a window is put into its memory, and rows are read from there.
 */
export class ScanKernel {
  readonly #kernel: KernelExports;
  readonly #machines: LineMachines;
  #octets: Uint8Array;
  #numbers: Int32Array;
  /** Which window stands in the memory. */
  #edition = 0;

  /** Throws where WebAssembly, or what it needs to look at sixteen octets, is not there. */
  constructor(machines: LineMachines) {
    const lines = {
      lineInfo: (machine: number, start: number, end: number) =>
        machines.infoOf(machine, this.#windowOctets(), start, end),
      endsMessage: (start: number, end: number, format: number) =>
        machines.endsMessage(format, this.#windowOctets(), start, end) ? 1 : 0,
    };
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(codeOf(kernelCode)), { host: lines });
    this.#kernel = exports as KernelExports;
    this.#machines = machines;
    this.#octets = new Uint8Array(this.#kernel.memory.buffer);
    this.#numbers = new Int32Array(this.#kernel.memory.buffer);
    describe(this.#octets);
  }

  /** Finds plain messages in a window; returns why it has stopped (`stop...` in `memory-map.ts`). */
  scan(window: OctetWindow, unit: TextSource['unit'], stops: KernelScan): number {
    this.#load(window);
    this.#kernel.setUnit(unit === 'octet');
    this.#machines.refresh(this.#octets);
    const { from, floor, limit, pause, near, isBehindMark, seed } = stops;
    this.#kernel.setStops(limit, pause, near);
    return this.#kernel.scan(from, floor, isBehindMark, seed);
  }

  /** Returns where the last scan stands in its window. */
  get reached(): number {
    return this.#kernel.reached();
  }

  /** Returns how many rows the last scan has written. */
  get found(): number {
    return this.#kernel.found();
  }

  /** Returns the numbers of the rows; they stand until the next scan. */
  get rows(): Int32Array {
    return this.#numbers.subarray(rowsAt / 4, tablesAt / 4);
  }

  /**
   * Reads the header lines that begin at an offset of a window, where all of them are plain: returns the offset behind the empty line, or
   * -1. The places of their values are copied into `places`; the number of Contact lines is `contacts`.
   */
  readHeaders(window: OctetWindow, start: number, places: Int32Array): number {
    this.#load(window);
    const end = this.#kernel.readHeaders(start);
    places.set(this.#numbers.subarray(placesAt / 4, placesAt / 4 + placeCount));
    return end;
  }

  /** Returns the first of the looks from `first` on, and before `end`, at which a window may show a packet in hex, or -1. */
  hexProbe(window: OctetWindow, first: number, end: number): number {
    this.#load(window);
    return this.#kernel.hexProbe(first, end);
  }

  /** Returns how many line feeds stand in `count` times sixteen octets of a window, 255 times at most. */
  countLineFeeds(window: OctetWindow, at: number, count: number): number {
    this.#load(window);
    return this.#kernel.countLineFeeds(at, count);
  }

  get contacts(): number {
    return this.#kernel.contacts();
  }

  #windowOctets(): Uint8Array {
    return this.#octets.subarray(windowAt);
  }

  /** Puts a window into the memory, where it does not stand there already. */
  #load(window: OctetWindow): void {
    const { octets, length, base, isExact, edition } = window;
    if (this.#edition === edition) return;
    const end = windowAt + length + guardLength;
    if (this.#octets.length < end) this.#grow(end);
    this.#octets.set(octets.subarray(0, length + guardLength), windowAt);
    this.#kernel.setWindow(length, isExact, base === 0);
    this.#edition = edition;
  }

  #grow(length: number): void {
    const { memory } = this.#kernel;
    memory.grow(Math.ceil((length - this.#octets.length) / pageLength));
    this.#octets = new Uint8Array(memory.buffer);
    this.#numbers = new Int32Array(memory.buffer);
  }
}
