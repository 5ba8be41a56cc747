import type { Connection } from 'vscode-languageserver';
import type { ClientFacts } from './client-facts.ts';
import { isRecord } from './is-record.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** Settings with a key that is equal for equal settings. */
export interface KeyedSettings {
  readonly settings: Settings;
  readonly key: string;
}

/** Gets the full name of a setting with an impossible value, and the language that the settings beside it ask for. */
type TellWrong = (name: string, language: Settings['language']) => void;

/** Asks the client for the settings of each document once, until they change; or keeps what the client sent unasked. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #client: ClientFacts;
  readonly #tellWrong: TellWrong;
  readonly #toldWrong = new Set<string>();
  readonly #byUri = new Map<string, Promise<KeyedSettings>>();
  #given: unknown;

  /** `tellWrong` is told each name once. */
  constructor(connection: Connection, client: ClientFacts, tellWrong: TellWrong) {
    this.#connection = connection;
    this.#client = client;
    this.#tellWrong = tellWrong;
    this.#given = client.givenSettings;
  }

  /** Returns the settings for a document, or for the whole window; the defaults where the client has no answer. */
  async settingsFor(uri: string | undefined): Promise<KeyedSettings> {
    if (!this.#client.answersConfiguration) return this.#read(this.#given);
    const known = this.#byUri.get(uri ?? '');
    if (known !== undefined) return await known;
    const asked = this.#ask(uri);
    this.#byUri.set(uri ?? '', asked);
    return await asked;
  }

  /** Forgets what was asked, and takes the settings that came with the notification (`{sipLens: {...}}`). */
  changed(settings: unknown): void {
    this.#byUri.clear();
    if (isRecord(settings) && 'sipLens' in settings) this.#given = settings['sipLens'];
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  async #ask(uri: string | undefined): Promise<KeyedSettings> {
    try {
      const scope = uri === undefined ? {} : { scopeUri: uri };
      const answer: unknown = await this.#connection.workspace.getConfiguration({ ...scope, section: 'sipLens' });
      return this.#read(answer);
    } catch {
      // A client that announced the request and does not know it is no reason to be silent about a trace.
      return this.#read(undefined);
    }
  }

  #read(value: unknown): KeyedSettings {
    const { settings, wrong } = readSettings(value);
    for (const name of wrong) {
      if (this.#toldWrong.has(name)) continue;
      this.#toldWrong.add(name);
      this.#tellWrong(name, settings.language);
    }
    return { settings, key: JSON.stringify(settings) };
  }
}
