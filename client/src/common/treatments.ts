import { languages } from 'vscode';
import type { Memento, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { treatAsTraceRequest } from '../../../server/src/protocol/index.ts';
import type { TreatAsTraceParams, TreatAsTraceResult } from '../../../server/src/protocol/index.ts';
import { logLanguage, traceLanguages } from './trace-languages.ts';

/** Under this key the state of the workspace holds the choices, the oldest first. */
const stateKey = 'sipLens.treatments';

/** Older choices than these are forgotten, so that the state does not grow for ever. */
const mostRemembered = 200;

type Choice = readonly [uri: string, isTrace: boolean];

/** Which documents the user has called traces, and which not; remembered with the workspace, told to each new server. */
export class Treatments {
  readonly #state: Memento;
  readonly #formerLanguages = new Map<string, string>();
  #choices: ReadonlyMap<string, boolean>;
  #client: BaseLanguageClient | undefined;

  constructor(state: Memento) {
    this.#state = state;
    const stored: unknown = state.get(stateKey);
    this.#choices = new Map(Array.isArray(stored) ? stored.filter(isChoice) : []);
  }

  /** From now on the choices are told to the server of this client. */
  tellTo(client: BaseLanguageClient): void {
    this.#client = client;
  }

  /**
   * Treats a document as a trace. One of a language that never reaches the server becomes a log; its text stays as it
   * is. Returns how many messages it holds, undefined while the server does not have it yet.
   */
  async treatAsTrace(document: TextDocument): Promise<number | undefined> {
    if (!traceLanguages.includes(document.languageId)) {
      this.#formerLanguages.set(document.uri.toString(), document.languageId);
      await languages.setTextDocumentLanguage(document, logLanguage);
    }
    return await this.#choose(document, true);
  }

  /** Leaves a document alone, and gives it back the language that `treatAsTrace` took from it. */
  async treatAsNoTrace(document: TextDocument): Promise<void> {
    await this.#choose(document, false);
    const name = document.uri.toString();
    const former = this.#formerLanguages.get(name);
    if (former === undefined) return;
    this.#formerLanguages.delete(name);
    await languages.setTextDocumentLanguage(document, former);
  }

  /** Tells whether the user has called a document a trace, and it still has a language that reaches the server. */
  isTreatedAsTrace({ uri, languageId }: TextDocument): boolean {
    return this.#choices.get(uri.toString()) === true && traceLanguages.includes(languageId);
  }

  /** Tells the choice about a document again, to a server that has just opened it. */
  async repeat({ uri }: TextDocument): Promise<void> {
    const name = uri.toString();
    const isTrace = this.#choices.get(name);
    if (isTrace !== undefined) await this.#tell(name, isTrace);
  }

  async #choose({ uri }: TextDocument, isTrace: boolean): Promise<number | undefined> {
    const name = uri.toString();
    const others = [...this.#choices].filter(([other]) => other !== name);
    const kept: readonly Choice[] = [...others, [name, isTrace] as const].slice(-mostRemembered);
    this.#choices = new Map(kept);
    await this.#state.update(stateKey, kept);
    return await this.#tell(name, isTrace);
  }

  async #tell(uri: string, isTrace: boolean): Promise<number | undefined> {
    const params: TreatAsTraceParams = { uri, isTrace };
    const answer = await this.#client?.sendRequest<TreatAsTraceResult>(treatAsTraceRequest, params);
    return answer?.messages;
  }
}

function isChoice(value: unknown): value is Choice {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'boolean';
}
