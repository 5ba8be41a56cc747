import { CodeActionKind, commands, languages, Range, window } from 'vscode';
import type { CodeAction, Command, Diagnostic, TextEditor } from 'vscode';
import type { CommandId } from '../../../server/src/protocol/index.ts';
import { t } from './translate.ts';

/**
 * Runs the quick fix of the message at the cursor that uses this command: how the palette gives a command the arguments
 * that it needs. With several the user chooses, with none a line in the status bar says what to do.
 */
export async function runFixAtCursor(id: CommandId): Promise<void> {
  const editor = window.activeTextEditor;
  const fixes = editor === undefined ? [] : await fixesAround(editor, id);
  const fix = fixes.length <= 1 ? fixes[0] : await choose(fixes);
  if (fix === undefined) {
    if (fixes.length === 0) {
      window.setStatusBarMessage(
        t('SIP Lens: nothing here to do that with. Put the cursor on a redirection that it marks.'),
        8000,
      );
    }
    return;
  }
  const values: unknown[] = fix.arguments ?? [];
  await commands.executeCommand(fix.command, ...values);
}

async function choose(fixes: readonly Command[]): Promise<Command | undefined> {
  const items = fixes.map((fix) => ({ label: fix.title, fix }));
  return (await window.showQuickPick(items))?.fix;
}

async function fixesAround(editor: TextEditor, id: CommandId): Promise<readonly Command[]> {
  const { document } = editor;
  const range = findingBefore(editor)?.range ?? new Range(editor.selection.active, editor.selection.active);
  const kind = CodeActionKind.QuickFix.value;
  const command = 'vscode.executeCodeActionProvider';
  const actions = await commands.executeCommand<CodeAction[]>(command, document.uri, range, kind);
  return actions.flatMap((action) =>
    action.command?.command === id ? [{ ...action.command, title: action.title }] : [],
  );
}

/** The message at the cursor begins at or above it; what is marked in it stands in its first lines. */
function findingBefore({ document, selection }: TextEditor): Diagnostic | undefined {
  const ours = languages
    .getDiagnostics(document.uri)
    .filter((each) => each.source === 'sip' && each.code !== undefined);
  const above = ours.filter((each) => each.range.start.line <= selection.active.line);
  return above.toSorted((a, b) => b.range.start.line - a.range.start.line)[0];
}
