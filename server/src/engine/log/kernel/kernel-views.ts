import { columnAt, mostRows, rowLength, rowsAt } from './memory-map.ts';

/** What is read of the kernel's memory, and written to it. */
export interface KernelViews {
  readonly octets: Uint8Array;
  readonly numbers: Int32Array;
  /** The rows of the last scan. What is -1 in the kernel has all bits. */
  readonly rows: Uint32Array;
  /** The numbers that were gathered last. */
  readonly column: Uint32Array;
}

/** Returns views of a memory; they are of no use once it has grown. */
export function viewsOf({ buffer }: WebAssembly.Memory): KernelViews {
  return {
    octets: new Uint8Array(buffer),
    numbers: new Int32Array(buffer),
    rows: new Uint32Array(buffer, rowsAt, mostRows * rowLength),
    column: new Uint32Array(buffer, columnAt, mostRows),
  };
}
