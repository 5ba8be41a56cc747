import { TextEditorSelectionChangeKind, window, workspace } from 'vscode';
import type { Disposable, TextDocument, TextEditorSelectionChangeEvent } from 'vscode';
import { lineLeftNotification, sipLanguage } from '../../../server/src/protocol/index.ts';
import type { LineLeftParams } from '../../../server/src/protocol/index.ts';
import { CaretLine } from './caret-line.ts';
import type { Services } from './services.ts';

/** Tells the server when somebody goes away from the line that was written last: what it lacks need not wait for a pause. */
export class LineWatcher implements Disposable {
  readonly #services: Services;
  readonly #listening: readonly Disposable[];
  readonly #carets = new WeakMap<TextDocument, CaretLine>();

  constructor(services: Services) {
    this.#services = services;
    this.#listening = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.languageId === sipLanguage && 0 < contentChanges.length) this.#caretOf(document).change();
      }),
      window.onDidChangeTextEditorSelection((event) => this.#follow(event)),
    ];
  }

  dispose(): void {
    for (const each of this.#listening) each.dispose();
  }

  #follow({ textEditor: { document }, selections, kind }: TextEditorSelectionChangeEvent): void {
    const line = selections[0]?.active.line;
    if (document.languageId !== sipLanguage || line === undefined) return;
    const isLeft = this.#caretOf(document).move(line);
    // From place to place of a snippet the caret goes on writing.
    const isByHand = kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse;
    const { client } = this.#services;
    if (!isLeft || !isByHand || !client.isRunning()) return;
    const params: LineLeftParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    void client.sendNotification(lineLeftNotification, params);
  }

  #caretOf(document: TextDocument): CaretLine {
    const caret = this.#carets.get(document) ?? new CaretLine();
    this.#carets.set(document, caret);
    return caret;
  }
}
