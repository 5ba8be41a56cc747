import * as vscode from 'vscode';

/** Opens a file of the test workspace in an editor, as a user would, and returns that editor. */
export async function openTrace(name: string): Promise<vscode.TextEditor> {
  return await vscode.window.showTextDocument(workspaceFile(name));
}

/** Returns the URI of a file of the test workspace. */
export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The window has no folder open.');
  return vscode.Uri.joinPath(folder.uri, name);
}
