import * as vscode from 'vscode';

/** Does what choosing a quick fix in the light bulb does: its edit first, then its command. */
export async function applyFix(fix: vscode.CodeAction): Promise<void> {
  if (fix.edit !== undefined && !(await vscode.workspace.applyEdit(fix.edit))) {
    throw new Error(`The edit of ${JSON.stringify(fix.title)} was not applied.`);
  }
  if (fix.command === undefined) return;
  const values: unknown[] = fix.command.arguments ?? [];
  await vscode.commands.executeCommand(fix.command.command, ...values);
}
