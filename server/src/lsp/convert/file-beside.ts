import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Action } from '../../engine/index.ts';
import type { TraceDocument } from '../trace-document.ts';
import { range } from './to-lsp.ts';

/** A file that a quick fix writes beside the trace. */
export interface FileBeside {
  readonly uri: string;
  readonly changes: [CreateFile, TextDocumentEdit];
}

/** Tells whether a document lies in a folder in which another file can be made. */
export function hasFile(uri: string): boolean {
  return URI.parse(uri).scheme === 'file';
}

/**
 * Returns the file that holds what an action opens: the name of the trace, the line of the message, what it is. One that is there already
 * is neither overwritten nor added to: an editor refuses then, and says so.
 */
export function fileBeside(document: TraceDocument, { text, name, at }: NonNullable<Action['open']>): FileBeside {
  const line = range(document, { start: at, end: at }).start.line + 1;
  const place = URI.parse(document.uri);
  const uri = place.with({ path: `${place.path}.${line}.${name}.sip` }).toString();
  const start = { line: 0, character: 0 };
  return {
    uri,
    changes: [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ],
  };
}
