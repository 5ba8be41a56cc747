import { readProse } from '../engine/index.ts';
import type { Language, Prose } from '../engine/index.ts';
import type { ClientFacts } from './client-facts.ts';
import { isRecord } from './is-record.ts';
import type { Runtime } from './runtime.ts';

/** Loads the long texts of a language when they are first needed. */
export class ProseStore {
  readonly #runtime: Runtime;
  readonly #client: ClientFacts;
  readonly #tellFailure: (language: Language, reason: string) => void;
  readonly #byLanguage = new Map<Language, Promise<Prose>>();

  constructor(runtime: Runtime, client: ClientFacts, tellFailure: (language: Language, reason: string) => void) {
    this.#runtime = runtime;
    this.#client = client;
    this.#tellFailure = tellFailure;
  }

  /** Returns the prose of a language; pages that cannot be loaded are absent, which was told once. */
  async proseOf(language: Language): Promise<Prose> {
    const known = this.#byLanguage.get(language) ?? this.#load(language);
    this.#byLanguage.set(language, known);
    return await known;
  }

  async #load(language: Language): Promise<Prose> {
    try {
      const given = isRecord(this.#client.givenProse) ? this.#client.givenProse[language] : undefined;
      const prose = readProse(given ?? (await this.#runtime.loadProse(language)));
      if (prose !== undefined) return prose;
      this.#tellFailure(language, 'prose.*.json is not what the build makes');
    } catch (error) {
      this.#tellFailure(language, error instanceof Error ? error.message : String(error));
    }
    return { language, codes: {} };
  }
}
