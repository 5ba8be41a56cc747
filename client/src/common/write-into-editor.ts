import type { TextEdit, TextEditor } from 'vscode';

/**
 * Writes edits into an editor and returns whether it took them. A read-only editor does not, and its version is the only
 * sign: extensions are not told that it is read-only, and a WorkspaceEdit would change its text in spite of that.
 */
export async function writeIntoEditor(editor: TextEditor, edits: readonly TextEdit[]): Promise<boolean> {
  const { version } = editor.document;
  await editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(range, newText);
  });
  return editor.document.version !== version;
}
