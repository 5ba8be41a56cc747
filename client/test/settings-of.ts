import * as vscode from 'vscode';

/** Sets a setting of the workspace; undefined takes it back. */
export async function setSetting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** Returns what the settings of the workspace say about a name, undefined when they are silent. */
export function workspaceSetting(name: string): unknown {
  return vscode.workspace.getConfiguration().inspect(name)?.workspaceValue;
}
