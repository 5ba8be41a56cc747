import { visibleText } from '../engine/index.ts';
import { isRecord } from './is-record.ts';
import type { TraceDocument } from './trace-document.ts';

/** How many failures are remembered; with more than that something else is wrong. */
const mostRemembered = 1000;

/** Remembers what was told to have failed, so that a fault is in the log once and not once for each keystroke. */
export class Failures {
  readonly #documentOf: (uri: string) => TraceDocument | undefined;
  readonly #told = new Map<string, Set<string>>();
  #count = 0;

  constructor(documentOf: (uri: string) => TraceDocument | undefined) {
    this.#documentOf = documentOf;
  }

  /**
   * Returns where a failure happened, as the log says it: the file, and the offset that the request was about. Undefined when this
   * failure was told before: the same request, about the same file, thrown at the same place of the program.
   */
  placeOf(name: string, error: unknown, params: unknown): string | undefined {
    const uri = uriIn(params);
    const told = this.#told.get(uri) ?? new Set();
    this.#told.set(uri, told);
    const key = `${name} ${originOf(error)}`;
    if (told.has(key) || mostRemembered <= this.#count) return undefined;
    told.add(key);
    this.#count += 1;
    const offset = this.#offsetIn(params, uri);
    return `${uri === '' ? '-' : visibleText(uri)}${offset === undefined ? '' : `#${offset}`}`;
  }

  /** Forgets what was told of a document: it was closed, and another text may open under its name. */
  forget(uri: string): void {
    this.#count -= this.#told.get(uri)?.size ?? 0;
    this.#told.delete(uri);
  }

  #offsetIn(params: unknown, uri: string): number | undefined {
    if (!isRecord(params)) return undefined;
    for (const name of ['offset', 'at']) if (typeof params[name] === 'number') return params[name];
    const position = params['position'] ?? (isRecord(params['range']) ? params['range']['start'] : undefined);
    if (!isRecord(position)) return undefined;
    const { line, character } = position;
    if (typeof line !== 'number' || typeof character !== 'number') return undefined;
    return this.#documentOf(uri)?.text.offsetAt({ line, character });
  }
}

/** Returns the URI of the document that a request is about, empty when it is about none. */
function uriIn(params: unknown): string {
  if (!isRecord(params)) return '';
  // The first argument of the server's own commands is the URI of the document.
  const given: unknown = Array.isArray(params['arguments']) ? params['arguments'][0] : params['uri'];
  const uri = isRecord(params['textDocument']) ? params['textDocument']['uri'] : given;
  return typeof uri === 'string' ? uri : '';
}

/** Returns where an error was thrown; its message may hold figures of the text, which differ with each keystroke. */
function originOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frame = /\n\s+at ([^\n]+)/u.exec(error.stack ?? '')?.[1];
  return `${error.name} ${frame ?? error.message}`;
}
