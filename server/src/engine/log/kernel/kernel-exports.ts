/** What the WebAssembly in `assembly/index.ts` exports. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  setWindow(length: number, isExact: boolean, isTop: boolean): void;
  setUnit(areOctets: boolean): void;
  setStops(limit: number, pause: number, near: number): void;
  fillSlots(): void;
  gather(place: number, count: number, more: number): void;
  gatheredBits(): number;
  gatheredDiffering(): number;
  setKeys(areThere: boolean, seed: number): void;
  scan(from: number, floor: number, isBehindMark: boolean): number;
  reached(): number;
  found(): number;
  readHeaders(start: number): number;
  contacts(): number;
  hexProbe(first: number, end: number): number;
  holdsEither(one: number, other: number): number;
  countLineFeeds(at: number, count: number): number;
}
