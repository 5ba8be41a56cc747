import type { WorkerPort } from './analysis/worker-port.ts';
import type { CopyLatin1, Language } from '../engine/index.ts';
import type { ReadProjectFileResult } from '../protocol/index.ts';

/** What the language server needs from where it runs: a Node process or a web worker. */
export interface Runtime {
  /** Resolves to the parsed dist/prose.<language>.json; undefined where it is only known from the client. */
  loadProse(language: Language): Promise<unknown>;
  /** Resolves to the parsed dist/rules.<language>.json; undefined where only the client can read it. */
  loadRulePages(language: Language): Promise<unknown>;
  /** Resolves after everything that waits has had its turn, cancellations among it. */
  yieldTurn(): Promise<void>;
  /** Runs `work` once after some milliseconds, and returns what takes that back. */
  after(milliseconds: number, work: () => void): () => void;
  /** Resolves to the text of a small file, or to why there is none to be had; absent where no file can be read. Never rejects. */
  readFile?(uri: string): Promise<ReadProjectFileResult>;
  /** Starts a worker for big documents; undefined, or an error, where there can be none. */
  startWorker(): WorkerPort | undefined;
  /** The length of the longest document that is not analysed in the worker, in UTF-16 units. */
  readonly longestWithoutWorker: number;
  /** How the characters of a string become octets at the speed of a copy; absent where nothing is faster than a loop. */
  readonly copyLatin1?: CopyLatin1;
}
