import { CodeActionKind, commands, window } from 'vscode';
import type { CodeAction, Range, TextEditor, Uri } from 'vscode';
import { commands as ids } from '../../../server/src/protocol/index.ts';
import type { CommandId } from '../../../server/src/protocol/index.ts';
import { responseAtCursor } from './active-trace.ts';
import { openRequestBeside } from './open-request-beside.ts';
import { plainMessage } from './plain-message.ts';
import type { Services } from './services.ts';
import { t } from './translate.ts';
import { writeIntoEditor } from './write-into-editor.ts';

/**
 * Runs the quick fix of the message at the cursor that uses this command: how the palette gives a command the arguments
 * that it needs. With several the user chooses, with none a line in the status bar says what to do.
 */
export async function runFixAtCursor(services: Services, id: CommandId): Promise<void> {
  const editor = window.activeTextEditor;
  const here = await responseAtCursor(services);
  // Only this very message: a fix of the one before it would be about another call, perhaps pages away.
  const fixes = editor === undefined || here === undefined ? [] : await fixesIn(editor.document.uri, here.range, id);
  const fix = fixes.length <= 1 ? fixes[0] : await choose(fixes);
  if (editor !== undefined && fix !== undefined) await run(editor, fix);
  else if (fixes.length === 0) {
    window.setStatusBarMessage(
      t(
        'SIP Lens: nothing at the cursor offers this. Put the cursor on the underlined status line of a redirection (3xx).',
      ),
      8000,
    );
  }
}

async function choose(fixes: readonly CodeAction[]): Promise<CodeAction | undefined> {
  const items = fixes.map((fix) => ({ label: plainMessage(fix.title), fix }));
  return (await window.showQuickPick(items))?.fix;
}

async function fixesIn(uri: Uri, range: Range, id: CommandId): Promise<readonly CodeAction[]> {
  const kind = CodeActionKind.QuickFix.value;
  const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind);
  return actions.filter((action) => action.command?.command === id || (id === ids.createRequest && drafts(action)));
}

/** In a `.sip` file the next request is an edit, and so is a missing Contact, which alone is preferred. */
function drafts({ edit, isPreferred }: CodeAction): boolean {
  return edit !== undefined && isPreferred !== true;
}

async function run(editor: TextEditor, { command, edit }: CodeAction): Promise<void> {
  if (edit !== undefined) {
    const edits = edit.get(editor.document.uri);
    const isWritten = await writeIntoEditor(editor, edits);
    // What would be inserted begins with the blank line that parts it from the message before.
    if (!isWritten) await openRequestBeside(edits.map(({ newText }) => newText.trimStart()).join(''));
  }
  if (command === undefined) return;
  const values: unknown[] = command.arguments ?? [];
  await commands.executeCommand(command.command, ...values);
}
