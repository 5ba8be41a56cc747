import * as vscode from 'vscode';
import { until } from './until.ts';

/** Returns the Markdown that hovering over a place shows, as soon as there is any. */
export async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  return await until(`a hover at line ${position.line + 1} of ${uri.path}`, async () => {
    const text = await hoverNow(uri, position);
    return text === '' ? undefined : text;
  });
}

/** Returns the Markdown of a hover as it is at this moment, '' when there is none. */
export async function hoverNow(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const command = 'vscode.executeHoverProvider';
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, uri, position);
  return hovers.flatMap((hover) => hover.contents.map(markdown)).join('\n');
}

function markdown(content: unknown): string {
  return content instanceof vscode.MarkdownString ? content.value : '';
}
