import { Range, window } from 'vscode';
import type { TextEditor } from 'vscode';
import type { ResponseAtParams, ResponseAtResult } from '../../../server/src/protocol/index.ts';
import { responseAtRequest } from '../../../server/src/protocol/index.ts';
import type { Services } from './services.ts';

/** Where the user is: an editor, and an offset in its document. */
export interface Place {
  readonly uri: string;
  readonly at: number;
}

/** Returns the place that an offset from the server means, in the editor that has the focus; undefined without one. */
export function placeOf(at: unknown): Place | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined || typeof at !== 'number') return undefined;
  return { uri: editor.document.uri.toString(), at };
}

/** A response, with where its message stands in the document. */
export interface ResponseHere {
  readonly status: number;
  readonly place: Place;
  readonly range: Range;
}

/** Returns the response that the cursor stands in, with its status and its place; undefined when there is none. */
export async function responseAtCursor({ client }: Services): Promise<ResponseHere | undefined> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const params: ResponseAtParams = { uri: editor.document.uri.toString(), offset: cursorOf(editor) };
  const found = await client.sendRequest<ResponseAtResult>(responseAtRequest, params);
  if (found === null) return undefined;
  const { status, at, end } = found;
  return { status, place: { uri: params.uri, at }, range: rangeOf(editor, at, end) };
}

function cursorOf({ document, selection }: TextEditor): number {
  return document.offsetAt(selection.active);
}

function rangeOf({ document }: TextEditor, start: number, end: number): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}
