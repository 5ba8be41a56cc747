import * as vscode from 'vscode';
import { until } from './until.ts';

/**
 * Closes the active editor without saving, and waits until its document and its marks are gone. VS Code gives the next new
 * document the same name, and would hand out the one that is about to go for it.
 */
export async function closeActive(): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  if (uri?.scheme !== 'untitled') return;
  const isOpen = (): boolean => vscode.workspace.textDocuments.some((each) => each.uri.toString() === uri.toString());
  await until(`the end of ${uri.path}`, () =>
    isOpen() || 0 < vscode.languages.getDiagnostics(uri).length ? undefined : true,
  );
}

/** Closes all documents without a file, those in other groups of editors included, and those that a tab has left already. */
export async function closeUntitled(): Promise<void> {
  for (;;) {
    const left = vscode.workspace.textDocuments.find(({ isUntitled }) => isUntitled);
    if (left === undefined) return;
    await vscode.window.showTextDocument(left);
    await closeActive();
  }
}
