import type { CancellationToken } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { explanationScheme, explanationUri, readExplanationUri } from '../protocol/index.ts';
import type { ProsePage } from '../engine/index.ts';
import type { Explanation } from '../protocol/index.ts';
import { written } from './analysis/explanation-text.ts';
import type { Session } from './session.ts';

/** How many documents are kept as they were last written, for the time after their trace is closed. */
const mostKept = 50;

/** Returns the URI of a virtual document. */
export function uriOf(explanation: Explanation): string {
  return URI.from({ scheme: explanationScheme, ...explanationUri(explanation) }).toString();
}

/** Writes the virtual documents: compare documents, remedies, pages of rules and drafted requests. */
export class Explanations {
  readonly #session: Session;
  readonly #texts = new Map<string, string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** The URIs of what was written and is still kept. */
  get uris(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /** Returns the text of a virtual document: from the trace where it is open, else as it was, else without the trace. */
  async text(uri: string, token: CancellationToken): Promise<string | undefined> {
    const { path, query } = URI.parse(uri);
    const explanation = readExplanationUri(path, query);
    if (explanation === undefined) return undefined;
    const { context } = await this.#session.askerFor(explanation.place?.uri);
    const { language } = context.prose;
    const page =
      explanation.kind === 'rule' ? await this.#session.rulePages.pageOf(explanation.rule, language) : undefined;
    const fromTrace = await this.#fromTrace(explanation, page, token);
    const kept = this.#texts.get(uri);
    if (explanation.place !== undefined && fromTrace === undefined && kept !== undefined) return kept;
    const text = fromTrace ?? written(explanation, context, undefined, page);
    if (text !== undefined) this.#keep(uri, text);
    return text;
  }

  async #fromTrace(
    explanation: Explanation,
    page: ProsePage | undefined,
    token: CancellationToken,
  ): Promise<string | undefined> {
    const { place } = explanation;
    if (place === undefined) return undefined;
    if (explanation.kind === 'rule') {
      const question = { rule: explanation.rule, at: place.at, page };
      return (await this.#session.ask(place.uri, 'rule', () => question, token))?.answer;
    }
    const asked = await this.#session.ask(place.uri, 'explanation', () => ({ explanation, at: place.at }), token);
    return asked?.answer;
  }

  #keep(uri: string, text: string): void {
    this.#texts.delete(uri);
    this.#texts.set(uri, text);
    const [oldest] = this.#texts.keys();
    if (mostKept < this.#texts.size && oldest !== undefined) this.#texts.delete(oldest);
  }
}
