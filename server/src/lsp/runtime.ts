import type { Language } from '../engine/index.ts';

/** What the language server needs from where it runs: a Node process or a web worker. */
export interface Runtime {
  /** Resolves to the parsed dist/prose.<language>.json; undefined where it is only known from the client. */
  loadProse(language: Language): Promise<unknown>;
  /** Resolves after everything that waits has had its turn, cancellations among it. */
  yieldTurn(): Promise<void>;
  /** Runs `work` once after some milliseconds, and returns what takes that back. */
  after(milliseconds: number, work: () => void): () => void;
}
