import { commands, languages, LanguageStatusSeverity, window, workspace } from 'vscode';
import type { Disposable, LanguageStatusItem } from 'vscode';
import { commands as ids, documentStatusNotification } from '../../../server/src/protocol/index.ts';
import type { DocumentStatus } from '../../../server/src/protocol/index.ts';
import type { Services } from './services.ts';
import { traceLanguages } from './trace-languages.ts';
import { t } from './translate.ts';
import type { Treatments } from './treatments.ts';

/** True while the editor with the focus shows a trace: palette commands that need one are hidden else. */
const isTraceKey = 'sipLens.isTrace';

/** True while it shows a document that the user has called a trace, which may hold no SIP: the way back is offered there too. */
const isTreatedKey = 'sipLens.isTreated';

/** Shows how many messages and findings the trace in the editor has, in the language status, where nobody is disturbed. */
export class StatusItem implements Disposable {
  readonly #statuses = new Map<string, DocumentStatus>();
  readonly #treatments: Treatments;
  readonly #disposables: readonly Disposable[];
  #item: LanguageStatusItem | undefined;

  constructor({ client, treatments }: Services) {
    this.#treatments = treatments;
    this.#disposables = [
      client.onNotification(documentStatusNotification, (status: DocumentStatus) => {
        this.#statuses.set(status.uri, status);
        this.#show();
      }),
      window.onDidChangeActiveTextEditor(() => this.#show()),
      // A document that gets another language is closed and opened again, under an editor that stays.
      workspace.onDidOpenTextDocument(() => this.#show()),
      workspace.onDidCloseTextDocument(({ uri }) => void this.#statuses.delete(uri.toString())),
    ];
  }

  dispose(): void {
    this.#item?.dispose();
    for (const each of this.#disposables) each.dispose();
  }

  #show(): void {
    const document = window.activeTextEditor?.document;
    const status = document === undefined ? undefined : this.#statuses.get(document.uri.toString());
    const isTrace = status !== undefined && 0 < status.messages;
    const isTreated = document !== undefined && this.#treatments.isTreatedAsTrace(document);
    void commands.executeCommand('setContext', isTraceKey, isTrace);
    void commands.executeCommand('setContext', isTreatedKey, isTreated);
    if (!isTrace) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= newItem();
    // Both are said anew each time, because the language may have changed.
    this.#item.command = { command: ids.showOutput, title: t('Show log') };
    this.#item.text = textOf(status);
    // Settings that do not hold would else be noticed by nobody who does not look into the log.
    this.#item.detail = status.problem ?? '';
    this.#item.severity =
      status.problem === undefined ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
  }
}

/** What is suppressed is never silent. */
function textOf({ messages, findings, suppressed }: DocumentStatus): string {
  if (suppressed === 0) return t('SIP messages: {messages}, findings: {findings}', { messages, findings });
  const values = { messages, findings, suppressed };
  return t('SIP messages: {messages}, findings: {findings}, suppressed: {suppressed}', values);
}

function newItem(): LanguageStatusItem {
  const selector = traceLanguages.map((language) => ({ language }));
  const item = languages.createLanguageStatusItem('sipLens.status', selector);
  item.name = 'SIP Lens';
  return item;
}
