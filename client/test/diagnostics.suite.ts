import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeActive } from './close-active.ts';
import { diagnosticsOf, ruleOf } from './diagnostics-of.ts';
import { isJapanese } from './japanese.ts';
import { openTrace } from './open-trace.ts';
import { positionOf } from './position-of.ts';
import { setSetting } from './settings-of.ts';
import { carol, traces } from './traces.ts';
import { until } from './until.ts';

function severityNow(uri: vscode.Uri, rule: string): vscode.DiagnosticSeverity | undefined {
  return vscode.languages.getDiagnostics(uri).find((each) => ruleOf(each) === rule)?.severity;
}

suite('diagnostics', () => {
  test('a 301 is marked where it stands, with the rule, its page and the places that belong to it', async () => {
    const { document } = await openTrace(traces.moved);
    const [found] = await diagnosticsOf(document.uri, 'moved-permanently');
    assert.ok(found !== undefined);
    assert.deepEqual(found.range.start, positionOf(document, '301 Moved'));
    assert.equal(found.source, 'sip');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(found.message, /sip:carol@example\.com.*sip:carol@pbx\.example\.net/su);
    assert.equal(/[ぁ-ん]/u.test(found.message), isJapanese);
    assert.ok(typeof found.code === 'object');
    assert.match(found.code.target.toString(), /docs\/rules\/moved-permanently\.md$/u);
    assert.ok(0 < (found.relatedInformation?.length ?? 0));
  });

  test('a 380 is marked in a log', async () => {
    const { document } = await openTrace(traces.emergencyLog);
    const [found] = await diagnosticsOf(document.uri, 'alternative-service');
    assert.match(found?.message ?? '', isJapanese ? /緊急/u : /emergency/iu);
  });

  test('a 301 without a Contact is marked', async () => {
    const { document } = await openTrace(traces.withoutContact);
    assert.equal((await diagnosticsOf(document.uri, 'redirect-without-contact')).length, 1);
  });

  test('the settings change the severity at once, and turn rules and classes off', async () => {
    const { document } = await openTrace(traces.moved);
    const rule = 'moved-permanently';
    await diagnosticsOf(document.uri, rule);
    const untilSeverity = async (wanted: vscode.DiagnosticSeverity | undefined): Promise<void> => {
      await until(`the severity ${wanted}`, () => (severityNow(document.uri, rule) === wanted ? true : undefined));
    };
    await setSetting(`sipLens.rules.${rule}`, 'error');
    await untilSeverity(vscode.DiagnosticSeverity.Error);
    await setSetting(`sipLens.rules.${rule}`, 'off');
    await untilSeverity(undefined);
    await setSetting(`sipLens.rules.${rule}`, undefined);
    await untilSeverity(vscode.DiagnosticSeverity.Warning);
    await setSetting('sipLens.responses.3xx', false);
    await untilSeverity(undefined);
    await setSetting('sipLens.responses.3xx', undefined);
    await untilSeverity(vscode.DiagnosticSeverity.Warning);
  });

  test('an untitled document works like a file, while it is typed', async () => {
    const trace = await openTrace(traces.moved);
    const document = await vscode.workspace.openTextDocument({ language: 'sip', content: '' });
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), trace.document.getText()));
    assert.equal((await diagnosticsOf(document.uri, 'moved-permanently')).length, 1);
    const contact = positionOf(document, `Contact: <${carol.new}`);
    await editor.edit((edit) => edit.delete(document.lineAt(contact).rangeIncludingLineBreak));
    assert.equal((await diagnosticsOf(document.uri, 'redirect-without-contact')).length, 1);
    await closeActive();
  });
});
