import { Range, TextDocumentChangeReason, window, workspace } from 'vscode';
import type { Disposable, Position, TextDocument, TextDocumentChangeEvent, TextEditor } from 'vscode';
import { contentLengthRequest, sipLanguage } from '../../../server/src/protocol/index.ts';
import type { ContentLengthParams, ContentLengthResult } from '../../../server/src/protocol/index.ts';
import { isNoise } from './noise.ts';
import type { Services } from './services.ts';

/** How many places are followed at once, each cursor's own. */
const mostPlaces = 20;

/** How often a question is asked again that the server has answered for an older version of the document. */
const mostQuestions = 5;

/**
 * How long nothing must have been typed, in ms. An edit of ours ends the step that is undone at once: behind each character, undoing
 * a word would take as many steps as it has letters.
 */
const pauseMs = 300;

/**
 * Keeps the Content-Length right of the message in whose body somebody types. Formatting on type could do that, too, but each of its
 * changes is a step of its own when it is undone, it is off unless the user turns it on, and it does not hear of what is deleted or pasted.
 */
export class ContentLengthKeeper implements Disposable {
  readonly #services: Services;
  readonly #listening: readonly Disposable[];
  /** Where documents were changed of which the server was not asked yet, as offsets. */
  readonly #changed = new Map<TextDocument, readonly number[]>();
  #forgetPause: () => void = () => undefined;
  #isWriting = false;

  constructor(services: Services) {
    this.#services = services;
    this.#listening = [
      workspace.onDidChangeTextDocument((event) => this.#take(event)),
      workspace.onWillSaveTextDocument((event) => {
        if (this.#changed.has(event.document)) event.waitUntil(this.#keepAll());
      }),
      workspace.onDidCloseTextDocument((document) => void this.#changed.delete(document)),
    ];
  }

  dispose(): void {
    this.#forgetPause();
    for (const each of this.#listening) each.dispose();
  }

  #take({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    if (this.#isWriting || contentChanges.length === 0 || !isWanted(document)) return;
    // What is undone brings its old length with it.
    if (reason === TextDocumentChangeReason.Undo || reason === TextDocumentChangeReason.Redo) {
      this.#changed.delete(document);
      return;
    }
    if (window.activeTextEditor?.document !== document) return;
    const places = [...(this.#changed.get(document) ?? []), ...placesOf(contentChanges)];
    this.#changed.set(document, places.slice(-mostPlaces));
    this.#forgetPause();
    this.#forgetPause = this.#services.after(pauseMs, () => void this.#keepAll());
  }

  async #keepAll(): Promise<void> {
    this.#forgetPause();
    for (const [document, places] of this.#changed) {
      this.#changed.delete(document);
      const editor = window.visibleTextEditors.find((each) => each.document === document);
      if (editor !== undefined) await this.#keep(editor, places);
    }
  }

  /** One after the other: each question is about the document as the one before it has left it. */
  async #keep(editor: TextEditor, places: readonly number[]): Promise<void> {
    for (const place of places) await this.#keepAt(editor, editor.document.positionAt(place));
  }

  async #keepAt(editor: TextEditor, position: Position): Promise<void> {
    const { document } = editor;
    for (let asked = 0; asked < mostQuestions && this.#services.client.isRunning(); asked += 1) {
      const { version } = document;
      const params: ContentLengthParams = { uri: uriOf(this.#services, document), position };
      const answer = await this.#services.client.sendRequest<ContentLengthResult>(contentLengthRequest, params);
      // Whoever has typed on has made another question of it.
      if (answer === null || document.version !== version) return;
      if (answer.version !== version) continue;
      if (answer.edit !== undefined) await this.#write(editor, answer.edit);
      return;
    }
  }

  /** Joins the step that is undone with what was typed. */
  async #write(
    editor: TextEditor,
    { range, newText }: NonNullable<NonNullable<ContentLengthResult>['edit']>,
  ): Promise<void> {
    const { start, end } = range;
    const place = new Range(start.line, start.character, end.line, end.character);
    this.#isWriting = true;
    try {
      await editor.edit((edit) => edit.replace(place, newText), { undoStopBefore: false, undoStopAfter: false });
    } finally {
      this.#isWriting = false;
    }
  }
}

/** Returns where the document has new text, in offsets of it: those of the changes count from the text before all of them. */
function placesOf(changes: TextDocumentChangeEvent['contentChanges']): readonly number[] {
  let shift = 0;
  return changes
    .toSorted((a, b) => a.rangeOffset - b.rangeOffset)
    .map(({ rangeOffset, rangeLength, text }) => {
      const place = rangeOffset + shift;
      shift += text.length - rangeLength;
      return place;
    });
}

function uriOf({ client }: Services, document: TextDocument): string {
  return client.code2ProtocolConverter.asUri(document.uri);
}

function isWanted(document: TextDocument): boolean {
  if (document.languageId !== sipLanguage || isNoise(document)) return false;
  return workspace.getConfiguration('sipLens', document).get<boolean>('contentLength.update', true);
}
