import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyFix } from './apply-fix.ts';
import { closeUntitled } from './close-active.ts';
import { diagnosticsOf } from './diagnostics-of.ts';
import { explanationDocument } from './explanation-document.ts';
import { isJapanese } from './japanese.ts';
import { workspaceFile } from './open-trace.ts';
import { quickFixesAt } from './quick-fixes-at.ts';
import { traces } from './traces.ts';

const rule = 'missing-max-forwards';
const path = `/rule/${rule}.md`;

/** Opens the text of a sample, whose server is a Kamailio and whose client writes no Max-Forwards, as a log that no file holds. */
async function openLog(): Promise<vscode.TextEditor> {
  const octets = await vscode.workspace.fs.readFile(workspaceFile(traces.movedLog));
  const sample = new TextDecoder().decode(octets);
  const named = sample.replace(/^Max-Forwards: \d+\r?\n/gmu, '').replace(/^Server: .*$/gmu, '');
  const content = named.replaceAll(/^(SIP\/2\.0 \d.*)$/gmu, '$1\nServer: kamailio (5.6.3 (x86_64/linux))');
  const document = await vscode.workspace.openTextDocument({ language: 'log', content });
  return await vscode.window.showTextDocument(document);
}

suite('documents about rules', () => {
  teardown(async () => {
    await closeUntitled();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('say what to change on the system that the log names, and why', async () => {
    const { document } = await openLog();
    const [first] = await diagnosticsOf(document.uri, rule);
    assert.ok(first !== undefined);
    const shows = ({ command, title }: vscode.CodeAction): boolean => {
      return (
        command?.command === 'sipLens.showRule' && command.arguments?.[1] === rule && /Kamailio 5\.6\.3/u.test(title)
      );
    };
    const fix = (await quickFixesAt(document.uri, first.range, shows)).find(shows);
    assert.ok(fix !== undefined);
    await applyFix(fix);
    const text = await explanationDocument(path, /maxfwd_process/u);
    assert.match(text, isJapanese ? /受信側 Kamailio 5\.6\.3 で変える設定/u : /What to change on Kamailio 5\.6\.3/u);
    assert.match(text, isJapanese ? /^## なぜ問題か$/mu : /^## Why it matters$/mu);
  });
});
