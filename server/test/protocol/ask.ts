import {
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  HoverRequest,
  MarkupContent,
} from 'vscode-languageserver/node';
import type { CodeAction, Command, Diagnostic, Position } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Pair } from './pair.ts';

/** Returns the position of the first place where `part` stands in `text`. */
export function positionOf(text: string, part: string): Position {
  return TextDocument.create('', '', 0, text).positionAt(text.indexOf(part));
}

/** Returns the Markdown of the hover at a position, undefined when there is none. */
export async function hoverAt({ client }: Pair, uri: string, position: Position): Promise<string | undefined> {
  const hover = await client.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  return MarkupContent.is(hover?.contents) ? hover.contents.value : undefined;
}

/** Returns the diagnostics that the client gets when it asks for the first time. */
export async function pulled({ client }: Pair, uri: string): Promise<readonly Diagnostic[]> {
  const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  if (report.kind !== DocumentDiagnosticReportKind.Full) throw new Error('Asked for the first time, but unchanged.');
  return report.items;
}

/** Returns the quick fixes at a position. */
export async function actionsAt({ client }: Pair, uri: string, position: Position): Promise<(CodeAction | Command)[]> {
  const range = { start: position, end: position };
  return (
    (await client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    })) ?? []
  );
}

/** Tells the server that settings have changed; `settings` is what some clients send with it. */
export async function changeSettings({ client }: Pair, settings: unknown): Promise<void> {
  await client.sendNotification(DidChangeConfigurationNotification.type, { settings });
}
