import * as vscode from 'vscode';
import { until } from './until.ts';

/** Returns the quick fixes that the light bulb offers on a range, as soon as one satisfies `isWanted`. */
export async function quickFixesAt(
  uri: vscode.Uri,
  range: vscode.Range,
  isWanted: (fix: vscode.CodeAction) => boolean,
): Promise<readonly vscode.CodeAction[]> {
  return await until(`a quick fix at line ${range.start.line + 1} of ${uri.path}`, async () => {
    const fixes = await quickFixesNow(uri, range);
    return fixes.some(isWanted) ? fixes : undefined;
  });
}

async function quickFixesNow(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  const resolved = 50;
  const command = 'vscode.executeCodeActionProvider';
  return await vscode.commands.executeCommand<vscode.CodeAction[]>(command, uri, range, kind, resolved);
}
