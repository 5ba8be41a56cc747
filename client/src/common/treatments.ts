import { languages, workspace } from 'vscode';
import type { Disposable, Memento, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { treatAsTraceRequest } from '../../../server/src/protocol/index.ts';
import type { TreatAsTraceParams, TreatAsTraceResult } from '../../../server/src/protocol/index.ts';
import { logLanguage, traceLanguages } from './trace-languages.ts';

/** Under this key the state of the workspace holds the choices, the oldest first. */
const stateKey = 'sipLens.treatments';

/** Older choices than these are forgotten, so that the state does not grow for ever. */
const mostRemembered = 200;

type Choice = readonly [uri: string, isTrace: boolean];

/** Documents of this scheme have no file: the next one gets the name of one that was closed. */
const namelessScheme = 'untitled';

/**
 * Which documents the user has called traces, and which not; remembered with the workspace, told to each new server. What is said of a
 * document without a file holds until it is closed.
 */
export class Treatments implements Disposable {
  readonly #state: Memento;
  readonly #formerLanguages = new Map<string, string>();
  readonly #listening: Disposable;
  #choices: ReadonlyMap<string, boolean>;
  #client: BaseLanguageClient | undefined;

  constructor(state: Memento) {
    this.#state = state;
    const stored: unknown = state.get(stateKey);
    this.#choices = new Map(Array.isArray(stored) ? stored.filter(isChoice) : []);
    this.#listening = workspace.onDidCloseTextDocument((document) => this.#forgetNameless(document));
  }

  dispose(): void {
    this.#listening.dispose();
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
    await this.#state.update(
      stateKey,
      kept.filter(([one]) => !one.startsWith(`${namelessScheme}:`)),
    );
    return await this.#tell(name, isTrace);
  }

  /** A document that gets another language is closed and opened again, and stays among those that are open. */
  #forgetNameless({ uri }: TextDocument): void {
    if (uri.scheme !== namelessScheme) return;
    const name = uri.toString();
    if (workspace.textDocuments.some((one) => one.uri.toString() === name)) return;
    this.#choices = new Map([...this.#choices].filter(([other]) => other !== name));
    this.#formerLanguages.delete(name);
  }

  async #tell(uri: string, isTrace: boolean): Promise<number | undefined> {
    const params: TreatAsTraceParams = { uri, isTrace };
    const answer = await this.#client?.sendRequest<TreatAsTraceResult>(treatAsTraceRequest, params);
    return answer?.messages;
  }
}

/** An earlier version has written down what was said of documents without a file, too. */
function isChoice(value: unknown): value is Choice {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const name: unknown = value[0];
  return typeof name === 'string' && typeof value[1] === 'boolean' && !name.startsWith(`${namelessScheme}:`);
}
