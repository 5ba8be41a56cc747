import type { CancellationToken } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { compareCodes, draftedRequest, explainCode, explainMessage, visibleText } from '../engine/index.ts';
import type { AnswerContext, Trace } from '../engine/index.ts';
import { explanationScheme, explanationUri, readExplanationUri } from '../protocol/index.ts';
import type { Explanation } from '../protocol/index.ts';
import type { Session } from './session.ts';
import { sayOwn } from './strings.ts';

/** How many documents are kept as they were last written, for the time after their trace is closed. */
const mostKept = 50;

interface AtHand {
  readonly trace: Trace;
  readonly index: number;
}

/** Returns the URI of a virtual document. */
export function uriOf(explanation: Explanation): string {
  return URI.from({ scheme: explanationScheme, ...explanationUri(explanation) }).toString();
}

/** Writes the virtual documents: compare documents, remedies and drafted requests. */
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
    const context = await this.#session.contextFor(explanation.place?.uri);
    const atHand = await this.#atHand(explanation, token);
    const kept = this.#texts.get(uri);
    if (explanation.place !== undefined && atHand === undefined && kept !== undefined) return kept;
    const text = written(explanation, context, atHand);
    if (text !== undefined) this.#keep(uri, text);
    return text;
  }

  async #atHand({ place }: Explanation, token: CancellationToken): Promise<AtHand | undefined> {
    const snapshot = place === undefined ? undefined : await this.#session.snapshot(place.uri, token);
    if (place === undefined || snapshot === undefined) return undefined;
    const { trace } = snapshot;
    const index = trace.indexAt(place.at);
    return index === undefined ? undefined : { trace, index };
  }

  #keep(uri: string, text: string): void {
    this.#texts.delete(uri);
    this.#texts.set(uri, text);
    const [oldest] = this.#texts.keys();
    if (mostKept < this.#texts.size && oldest !== undefined) this.#texts.delete(oldest);
  }
}

function written(explanation: Explanation, context: AnswerContext, atHand: AtHand | undefined): string | undefined {
  switch (explanation.kind) {
    case 'compare': {
      const isResponse = atHand !== undefined && atHand.trace.facts(atHand.index).status !== undefined;
      const message = isResponse ? { ...atHand, maxHops: context.maxHops } : undefined;
      return noted(compareCodes(explanation.a, explanation.b, context.prose, message), explanation, context, atHand);
    }
    case 'remedy': {
      const isThis = atHand !== undefined && atHand.trace.facts(atHand.index).status === explanation.code;
      const own = isThis ? explainMessage(atHand.trace, atHand.index, context) : undefined;
      return own ?? noted(explainCode(explanation.code, context.prose), explanation, context, atHand);
    }
    case 'request': {
      if (atHand === undefined) return undefined;
      return draftedRequest(atHand.trace, atHand.index, explanation, context.prose.language)?.text;
    }
  }
}

/** A document that was to be about a message says so where that message is out of reach. */
function noted(markdown: string, { place }: Explanation, { prose }: AnswerContext, atHand: AtHand | undefined): string {
  if (place === undefined || atHand !== undefined) return markdown;
  // The URI of a virtual document may come from a link in any page.
  const name = visibleText(place.uri.slice(place.uri.lastIndexOf('/') + 1)).replaceAll('`', '');
  return `${markdown}\n> ${sayOwn(prose.language, 'nothing-to-explain', { uri: `\`${name}\`` })}\n`;
}
