/** What a client may say about itself in `initializationOptions`; every part may be absent. */
export interface InitializationOptions {
  /** The commands of `commands.ts` that the client runs. The server offers nothing that needs another one. */
  readonly clientCommands?: readonly string[];
  /** The language of all text, where the client's `locale` is not what the user reads. */
  readonly language?: 'en' | 'ja';
  /** True for a client that shows `sipLens/documentStatus`. */
  readonly documentStatus?: boolean;
  /** True for a client that asks `sipLens/contentLength` while somebody types. */
  readonly contentLength?: boolean;
  /** True for a client that answers `sipLens/readProjectFile`; else the server reads files itself, where it can. */
  readonly readsProjectFiles?: boolean;
  /** The settings below `sipLens`, for a client that answers no `workspace/configuration`. */
  readonly settings?: unknown;
  /** True for a client that answers `sipLens/rulePages`; else the server reads them itself, where it can. */
  readonly rulePages?: boolean;
  /** The prose of each language as parsed JSON, for a server that cannot read files (a web worker). */
  readonly prose?: Readonly<Record<string, unknown>>;
}
