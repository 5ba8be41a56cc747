import type { Prose } from './prose.ts';

/** What an answer needs to know of its asker. The language is that of the prose. */
export interface AnswerContext {
  readonly prose: Prose;
  /** The commands that the client announced; a link or a quick fix that needs another one is left out. */
  readonly clientCommands: ReadonlySet<string>;
  /** How many redirections in a row are ordinary. */
  readonly maxHops: number;
}
