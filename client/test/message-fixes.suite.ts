import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyFix } from './apply-fix.ts';
import { closeUntitled } from './close-active.ts';
import { diagnosticsOf } from './diagnostics-of.ts';
import { isJapanese } from './japanese.ts';
import { messageIn } from './message-text.ts';
import { workspaceFile } from './open-trace.ts';
import { quickFixesAt } from './quick-fixes-at.ts';
import { traces } from './traces.ts';
import { until } from './until.ts';

const rule = 'missing-max-forwards';
const line = /^Max-Forwards: \d+\r\n/gmu;

/** Opens the text of a sample, without what the rule asks for, as a new document. */
async function withoutMaxForwards(name: string, language: string): Promise<vscode.TextEditor> {
  const octets = await vscode.workspace.fs.readFile(workspaceFile(name));
  const content = new TextDecoder().decode(octets);
  const document = await vscode.workspace.openTextDocument({ language, content: content.replace(line, '') });
  return await vscode.window.showTextDocument(document);
}

suite('fixes of single messages', () => {
  teardown(closeUntitled);

  test('put a .sip file right, each alone and all at once', async () => {
    const { document } = await withoutMaxForwards(traces.moved, 'sip');
    const found = await diagnosticsOf(document.uri, rule);
    assert.ok(1 < found.length);
    const [first] = found;
    assert.ok(first !== undefined);
    assert.match(first.message, isJapanese ? /Max-Forwards がなく/u : /has no Max-Forwards/u);
    const edits = (fix: vscode.CodeAction): boolean => fix.edit !== undefined && fix.isPreferred === true;
    const fix = (await quickFixesAt(document.uri, first.range, edits)).find(edits);
    assert.ok(fix !== undefined);
    await applyFix(fix);
    assert.equal(document.getText().match(/^Max-Forwards: 70\r$/gmu)?.length, 1);
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      first.range,
      'source.fixAll.sip',
    );
    assert.equal(all.length, 1);
    for (const one of all) await applyFix(one);
    await until('no finding of the rule', () => {
      const left = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'sip');
      return left.every(({ code }) => (typeof code === 'object' ? code.value : code) !== rule) ? true : undefined;
    });
    assert.equal(document.getText().match(/^Max-Forwards: 70\r$/gmu)?.length, found.length);
  });

  test('leave a log as it is, and open a corrected copy beside it', async () => {
    const editor = await withoutMaxForwards(traces.movedLog, 'log');
    const { document } = editor;
    const before = document.getText();
    const [first] = await diagnosticsOf(document.uri, rule);
    assert.ok(first !== undefined);
    const opens = (fix: vscode.CodeAction): boolean => fix.command?.command === 'sipLens.openCorrectedCopy';
    const fix = (await quickFixesAt(document.uri, first.range, opens)).find(opens);
    assert.ok(fix !== undefined);
    await applyFix(fix);
    const copy = await until('the corrected copy', () => {
      const opened = vscode.window.activeTextEditor?.document;
      return opened?.languageId === 'sip' && opened.isUntitled ? opened : undefined;
    });
    assert.match(messageIn(copy.getText(), 'INVITE '), /^Max-Forwards: 70\r?$/mu);
    assert.equal(document.getText(), before);
  });
});
