import type { Connection } from 'vscode-languageserver';
import { readRulePages } from '../engine/index.ts';
import type { Language, ProsePage, RulePages } from '../engine/index.ts';
import { rulePagesRequest } from '../protocol/index.ts';
import type { RulePagesParams } from '../protocol/index.ts';
import type { ClientFacts } from './client-facts.ts';
import type { Runtime } from './runtime.ts';

/** Loads the pages of the rules in a language when somebody wants to read one. */
export class RulePageStore {
  readonly #connection: Connection;
  readonly #client: ClientFacts;
  readonly #runtime: Runtime;
  readonly #tellFailure: (language: Language, reason: string) => void;
  readonly #byLanguage = new Map<Language, Promise<RulePages>>();

  constructor(
    connection: Connection,
    client: ClientFacts,
    runtime: Runtime,
    tellFailure: (language: Language, reason: string) => void,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#runtime = runtime;
    this.#tellFailure = tellFailure;
  }

  /** Returns the page of a rule; undefined where there is none, or where it cannot be loaded, which was told once. */
  async pageOf(rule: string, language: Language): Promise<ProsePage | undefined> {
    const known = this.#byLanguage.get(language) ?? this.#load(language);
    this.#byLanguage.set(language, known);
    const { rules } = await known;
    return Object.hasOwn(rules, rule) ? rules[rule] : undefined;
  }

  async #load(language: Language): Promise<RulePages> {
    try {
      const pages = readRulePages(await this.#read(language));
      if (pages !== undefined) return pages;
      this.#tellFailure(language, 'rules.*.json is not what the build makes');
    } catch (error) {
      this.#tellFailure(language, error instanceof Error ? error.message : String(error));
    }
    return { language, rules: {} };
  }

  async #read(language: Language): Promise<unknown> {
    if (!this.#client.givesRulePages) return await this.#runtime.loadRulePages(language);
    const params: RulePagesParams = { language };
    return await this.#connection.sendRequest<unknown>(rulePagesRequest, params);
  }
}
