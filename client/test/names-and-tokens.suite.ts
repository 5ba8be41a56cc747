import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeActive } from './close-active.ts';
import { isJapanese } from './japanese.ts';
import { openTrace, workspaceFile } from './open-trace.ts';
import { positionOf } from './position-of.ts';
import { until } from './until.ts';

const sample = 'samples/301-moved-permanently.sip';
const log = 'samples/301-one-line-dump.syslog.log';

/** The tokens that stand at a text of a document, as the editor gets them: the legend's word for each. */
async function tokenAt(document: vscode.TextDocument, text: string): Promise<string | undefined> {
  const { uri } = document;
  const place = positionOf(document, text);
  const range = new vscode.Range(place.line, 0, place.line + 1, 0);
  const [legend, tokens] = await Promise.all([
    vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
      'vscode.provideDocumentRangeSemanticTokensLegend',
      uri,
      range,
    ),
    vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
      'vscode.provideDocumentRangeSemanticTokens',
      uri,
      range,
    ),
  ]);
  if (legend === undefined || tokens === undefined) return undefined;
  const data = [...tokens.data];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, since = 0, , kind = 0] = data.slice(at, at + 4);
    character = lines === 0 ? character + since : since;
    line += lines;
    if (line === place.line && character === place.character) return legend.tokenTypes[kind];
  }
  return undefined;
}

suite('names and tokens', () => {
  teardown(closeActive);

  test('a Call-ID is renamed in all messages of a .sip file, and one undo takes it back', async () => {
    const { document } = await openTrace(sample);
    const before = document.getText();
    const callId = /^Call-ID: *(\S+)/im.exec(before)?.[1] ?? '';
    assert.notEqual(callId, '');
    const place = positionOf(document, callId);
    const edit = await until('a name that can be changed', async () => {
      const made = await vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        place,
        'renamed@example.org',
      );
      // Before the server has started there is an edit of nothing.
      return made !== undefined && 0 < made.size ? made : undefined;
    });
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), before.replaceAll(callId, 'renamed@example.org'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('in a log nothing is renamed, and it is said why', async () => {
    const { document } = await openTrace(log);
    const place = positionOf(document, 'Call-ID: ').translate(0, 'Call-ID: '.length + 1);
    const why = isJapanese ? /これはログです/u : /This is a log, and a log is evidence/u;
    await assert.rejects(async () => {
      await vscode.commands.executeCommand('vscode.prepareRename', document.uri, place);
    }, why);
  });

  test('tokens stand where they are, in a .sip file and behind the escapes of a log', async () => {
    for (const [name, status] of [
      [sample, '301 Moved'],
      [log, '301 Moved'],
    ] as const) {
      const document = await vscode.workspace.openTextDocument(workspaceFile(name));
      const kind = await until(`a token at ${status} of ${name}`, () => tokenAt(document, status));
      assert.equal(kind, 'sipStatusRedirection');
    }
  });
});
