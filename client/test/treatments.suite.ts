import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeActive } from './close-active.ts';
import { diagnosticsOf } from './diagnostics-of.ts';
import { hoverAt, hoverNow } from './hover-at.ts';
import { workspaceFile } from './open-trace.ts';
import { positionOf } from './position-of.ts';
import { until } from './until.ts';

const rule = 'moved-permanently';

async function traceText(): Promise<string> {
  const { fsPath } = workspaceFile('samples/301-moved-permanently.sip');
  return (await vscode.workspace.openTextDocument(vscode.Uri.file(fsPath))).getText();
}

async function shown(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

async function untilUnmarked({ uri }: vscode.TextDocument): Promise<void> {
  await until('a document without marks', () => (vscode.languages.getDiagnostics(uri).length === 0 ? true : undefined));
}

suite('treating a document as a trace, or not', () => {
  teardown(closeActive);

  test('a log whose first 64 KB show no SIP is read when the user says so', async () => {
    const noise = '10:00:00 nothing of interest\n'.repeat(3_000);
    const document = await shown('log', `${noise}\n${await traceText()}`);
    const place = positionOf(document, '301 Moved');
    assert.equal(await hoverNow(document.uri, place), '');
    await vscode.commands.executeCommand('sipLens.treatAsTrace');
    await hoverAt(document.uri, place);
    await diagnosticsOf(document.uri, rule);
    assert.equal(document.languageId, 'log');
  });

  test('a trace is left alone when the user says so, and comes back', async () => {
    const document = await shown('sip', await traceText());
    const place = positionOf(document, '301 Moved');
    await diagnosticsOf(document.uri, rule);
    await vscode.commands.executeCommand('sipLens.treatAsNoTrace');
    await untilUnmarked(document);
    assert.equal(await hoverNow(document.uri, place), '');
    await vscode.commands.executeCommand('sipLens.treatAsTrace');
    await diagnosticsOf(document.uri, rule);
  });

  test('a document of any other language becomes a log for it, and gets its language back', async () => {
    const document = await shown('json', await traceText());
    assert.equal(document.languageId, 'json');
    await vscode.commands.executeCommand('sipLens.treatAsTrace');
    await diagnosticsOf(document.uri, rule);
    const asLog = vscode.window.activeTextEditor?.document;
    assert.equal(asLog?.languageId, 'log');
    await vscode.commands.executeCommand('sipLens.treatAsNoTrace');
    await untilUnmarked(document);
    await until('its own language', () =>
      vscode.window.activeTextEditor?.document.languageId === 'json' ? true : undefined,
    );
  });

  test('what is said of a document without a file does not hold for the next one of its name', async () => {
    const text = await traceText();
    const first = await namedUntitled(text);
    await diagnosticsOf(first.uri, rule);
    await vscode.commands.executeCommand('sipLens.treatAsNoTrace');
    await untilUnmarked(first);
    await closeActive();
    await until('a closed document', () => (first.isClosed ? true : undefined));
    const second = await namedUntitled(text);
    assert.equal(second.uri.toString(), first.uri.toString());
    await diagnosticsOf(second.uri, rule);
  });
});

/** Returns a new document of a name that is always the same. */
async function namedUntitled(text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('untitled:Untitled-sip-lens.sip'));
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  return document;
}
