import type { KeyTable } from '../../text/key-table.ts';
import type { GatheredNumbers } from '../../text/compact-column.ts';
import type { OctetWindow } from '../../text/octet-window.ts';
import { guardLength } from '../../text/octet-window.ts';
import type { TextSource } from '../../text/text-source.ts';
import { codeOf } from './code-of.ts';
import { describe } from './describe.ts';
import { kernelCode } from './kernel-code.ts';
import type { LineMachines } from './line-machines.ts';
import { placeCount } from './header-slots.ts';
import type { KernelExports } from './kernel-exports.ts';
import { viewsOf, type KernelViews } from './kernel-views.ts';
import { KeyMemory } from './key-memory.ts';
import { firstPages, pageLength } from './memory-length.ts';
import { placesAt, stopFull, stopKeys, windowAt, windowRoom } from './memory-map.ts';
import { StandingWindow } from './standing-window.ts';

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
  readonly keys: KeyTable;
  /** True where a whole text is scanned: then the table of keys is moved into the kernel's memory, if no other one has been since. */
  readonly isBulk: boolean;
}

/**
 * The part of a scan that looks at every octet, as WebAssembly (`assembly/`): it tells plain messages and their values, sixteen octets at
 * a time where it can. It keeps nothing of a text: a window is put into its memory, and rows are read from there.
 */
export class ScanKernel {
  readonly #module: WebAssembly.Module;
  readonly #machines: LineMachines;
  readonly #keyMemory = new KeyMemory();
  #kernel: KernelExports;
  #hasKeys = false;
  #views: KernelViews;
  readonly #standing = new StandingWindow();

  /** Throws where WebAssembly, or what it needs to look at sixteen octets, is not there. */
  constructor(machines: LineMachines) {
    this.#module = new WebAssembly.Module(codeOf(kernelCode));
    this.#machines = machines;
    this.#kernel = this.#started();
    this.#views = viewsOf(this.#kernel.memory);
    this.#standing.begin(this.#views.octets);
    describe(this.#views.octets);
  }

  /** Returns the module with memory of its own. */
  #started(): KernelExports {
    const lines = {
      lineInfo: (machine: number, start: number, end: number) =>
        this.#machines.infoOf(machine, this.#views.octets, windowAt + start, windowAt + end),
      endsMessage: (start: number, end: number, format: number) =>
        this.#machines.endsMessage(format, this.#views.octets, windowAt + start, windowAt + end) ? 1 : 0,
    };
    const memory = new WebAssembly.Memory({ initial: firstPages });
    return new WebAssembly.Instance(this.#module, { host: lines, env: { memory } }).exports as KernelExports;
  }

  /** Begins anew with as little memory as at first: memory of WebAssembly only grows. */
  #start(): void {
    this.#standing.putAside();
    try {
      this.#kernel = this.#started();
    } catch {
      // A host that has no memory to give just now goes on with what is there.
      return;
    }
    this.#views = viewsOf(this.#kernel.memory);
    this.#standing.begin(this.#views.octets);
    this.#machines.forget();
    describe(this.#views.octets);
  }

  /** Looks at the memory again where it has grown, and so does a window that stands there. */
  #look(window: OctetWindow): void {
    if (this.#views.octets.length !== 0) return;
    this.#views = viewsOf(this.#kernel.memory);
    this.#standing.grow(this.#views.octets);
    this.#standing.renew(window);
  }

  /**
   * Finds plain messages in a window; returns why it has stopped (`stop...` in `memory-map.ts`). Afterwards `hasKeys` tells whether the
   * rows hold keys, or what keys are to be looked up of.
   */
  scan(window: OctetWindow, unit: TextSource['unit'], stops: KernelScan): number {
    const { from, floor, limit, pause, near, isBehindMark, keys, isBulk } = stops;
    this.#load(window);
    this.#hasKeys = isBulk && this.#keyMemory.take(keys, this.#kernel);
    this.#look(window);
    this.#kernel.setUnit(unit === 'octet');
    this.#kernel.setStops(limit, pause, near);
    this.#kernel.setKeys(this.#hasKeys, keys.seed);
    const stop = this.#kernel.scan(from, floor, isBehindMark);
    if (this.#hasKeys) this.#keyMemory.note(keys, this.#views.numbers);
    if (stop !== stopKeys) return stop;
    keys.moveOut();
    return stopFull;
  }

  /** Tells whether the rows of the last scan hold keys. */
  get hasKeys(): boolean {
    return this.#hasKeys;
  }

  /** Gives back the memory that was made for a table of keys. */
  giveBack(keys: KeyTable): void {
    if (this.#keyMemory.giveBack(keys) && firstPages * pageLength < this.#views.octets.length) this.#start();
  }

  /**
   * Returns memory into which a reader may put the next window of a text, which need not be copied then. It stands there until another window
   * is looked at; then it gets memory of its own.
   */
  room(): Uint8Array {
    return this.#standing.room();
  }

  /** Notes the window that was put into `room()`, before anything else is looked at. */
  take(window: OctetWindow): void {
    if (this.#standing.isInRoom(window)) this.#load(window);
  }

  /**
   * Moves a window over the characters of a text, into the memory of the kernel itself, so that it need not be copied there. It stands there
   * until another one does.
   */
  move(window: OctetWindow, text: TextSource, from: number, length: number): void {
    this.#standing.move(window, text, from, length);
    this.#load(window);
  }

  /** Tells whether a window was put into the memory and is no longer there. */
  hasLost(window: OctetWindow): boolean {
    return this.#standing.hasLost(window);
  }

  /** Returns where the last scan stands in its window. */
  get reached(): number {
    return this.#kernel.reached();
  }

  /** Returns how many rows the last scan has written. */
  get found(): number {
    return this.#kernel.found();
  }

  /** Returns the numbers of the rows; they stand until the next scan. What is -1 in the kernel has all bits. */
  get rows(): Uint32Array {
    return this.#views.rows;
  }

  /**
   * Gathers the numbers that stand at one place of the rows that were found, `more` added to each, modulo 2^32. They stand until it is called
   * again.
   */
  column(place: number, more: number): GatheredNumbers {
    const { found } = this;
    this.#kernel.gather(place, found, more);
    return {
      numbers: this.#views.column,
      count: found,
      bits: this.#kernel.gatheredBits() >>> 0,
      areSame: this.#kernel.gatheredDiffering() === 0,
    };
  }

  /**
   * Reads the header lines that begin at an offset of a window, where all of them are plain: returns the offset behind the empty line, or
   * -1. The places of their values are copied into `places`; the number of Contact lines is `contacts`.
   */
  readHeaders(window: OctetWindow, start: number, places: Int32Array): number {
    if (windowRoom < window.length + guardLength) return -1;
    this.#load(window);
    const end = this.#kernel.readHeaders(start);
    places.set(this.#views.numbers.subarray(placesAt / 4, placesAt / 4 + placeCount));
    return end;
  }

  /** Tells whether one of two octets, neither of them a line feed, stands in a window. */
  holdsEither(window: OctetWindow, one: number, other: number): boolean {
    this.#load(window);
    return this.#kernel.holdsEither(one, other) !== 0;
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

  /** Puts a window into the memory, where it does not stand there already. */
  #load(window: OctetWindow): void {
    if (this.#standing.put(window)) this.#kernel.setWindow(window.length, window.isExact, window.base === 0);
  }
}
