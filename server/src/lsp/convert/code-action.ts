import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, Command, Diagnostic, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Action, ActionEdit } from '../../engine/index.ts';
import { applyEditCommand, serverCommands } from '../../protocol/index.ts';
import type { ClientFacts } from '../client-facts.ts';
import type { TraceDocument } from '../trace-document.ts';
import { fileBeside } from './file-beside.ts';
import { range } from './to-lsp.ts';

/** Returns a quick fix as this client takes it: a literal, or a bare command for one that knows nothing else. */
export function codeAction(
  document: TraceDocument,
  action: Action,
  diagnostics: readonly Diagnostic[],
  client: ClientFacts,
): CodeAction | Command {
  const { edit, command } = effectOf(document, action, client);
  if (!client.takesCodeActionLiterals) {
    if (edit === undefined && command !== undefined) return command;
    return { title: action.title, command: applyEditCommand, arguments: [edit] };
  }
  const solved = diagnostics.filter((one) => one.code === action.finding.rule);
  return {
    title: action.title,
    kind: CodeActionKind.QuickFix,
    ...(solved.length === 0 ? {} : { diagnostics: solved }),
    ...(action.isPreferred && client.takesPreferred ? { isPreferred: true } : {}),
    ...(edit === undefined ? {} : { edit }),
    ...(command === undefined ? {} : { command }),
  };
}

/** What is neither an edit of the document nor a command becomes a file beside it, which is shown where the client can do that. */
function effectOf(
  document: TraceDocument,
  { title, edits, command, open }: Action,
  client: ClientFacts,
): { readonly edit: WorkspaceEdit | undefined; readonly command: Command | undefined } {
  if (edits !== undefined) return { edit: workspaceEdit(document, edits, client), command: undefined };
  if (command !== undefined) return { edit: undefined, command: commandOf(title, command) };
  if (open === undefined) return { edit: undefined, command: undefined };
  const { uri, changes } = fileBeside(document, open);
  const show = { title, command: serverCommands.showFile, arguments: [document.uri, uri] };
  return { edit: { documentChanges: changes }, command: client.showsDocuments ? show : undefined };
}

function commandOf(title: string, { id, args }: NonNullable<Action['command']>): Command {
  return { title, command: id, arguments: [...args] };
}

/** Returns edits of a document as this client takes them. */
export function workspaceEdit(
  document: TraceDocument,
  edits: readonly ActionEdit[],
  client: ClientFacts,
): WorkspaceEdit {
  const { uri, version } = document;
  if (!client.takesDocumentChanges) return { changes: { [uri]: edits.map((edit) => textEdit(document, edit)) } };
  const written = edits.map((edit) => {
    return edit.isSnippet && client.takesSnippetEdits ? snippetEdit(document, edit) : textEdit(document, edit);
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits: written }] };
}

function textEdit(document: TraceDocument, { span, newText, isSnippet }: ActionEdit): TextEdit {
  return { range: range(document, span), newText: isSnippet ? newText.replace('$0', '') : newText };
}

function snippetEdit(document: TraceDocument, { span, newText }: ActionEdit): SnippetTextEdit {
  return { range: range(document, span), snippet: { kind: 'snippet', value: newText } };
}
