import type * as vscode from 'vscode';

/** Returns where the given text stands for the first time; throws when the document does not hold it. */
export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`${document.fileName} does not hold ${JSON.stringify(text)}.`);
  return document.positionAt(offset);
}
