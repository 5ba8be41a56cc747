import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ruleOf } from './diagnostics-of.ts';
import { until } from './until.ts';

/** A folder of its own, so that no other suite sees what it says. */
const folderName = 'project';

suite('.siplens.json', () => {
  const place = (name: string): vscode.Uri => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder !== undefined);
    return vscode.Uri.joinPath(folder.uri, folderName, name);
  };
  const write = async (name: string, value: unknown): Promise<void> => {
    await vscode.workspace.fs.writeFile(place(name), new TextEncoder().encode(JSON.stringify(value, undefined, 2)));
  };
  suiteSetup(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder !== undefined);
    const sample = vscode.Uri.joinPath(folder.uri, 'samples/301-not-followed.sip');
    await vscode.workspace.fs.copy(sample, place('a.sip'));
  });
  suiteTeardown(async () => {
    await vscode.workspace.fs.delete(place('.'), { recursive: true });
  });

  test('says how severe a rule is, as soon as it is written, and until it is gone', async () => {
    const rule = 'moved-permanently';
    await vscode.window.showTextDocument(place('a.sip'));
    const isShown = async (severity: vscode.DiagnosticSeverity): Promise<void> => {
      await until(`${rule} with severity ${severity}`, () => {
        const found = vscode.languages.getDiagnostics(place('a.sip')).filter((each) => ruleOf(each) === rule);
        return found.length !== 0 && found.every((each) => each.severity === severity) ? found : undefined;
      });
    };
    await isShown(vscode.DiagnosticSeverity.Warning);
    await write('.siplens.json', { rules: { [rule]: 'error' } });
    await isShown(vscode.DiagnosticSeverity.Error);
    await vscode.workspace.fs.delete(place('.siplens.json'));
    await isShown(vscode.DiagnosticSeverity.Warning);
  });

  test('is completed and checked by its schema', async () => {
    await write('.siplens.json', { profile: 'loud', rules: { '': 'off' } });
    const document = await vscode.workspace.openTextDocument(place('.siplens.json'));
    await vscode.window.showTextDocument(document);
    const problems = await until('what the schema says of a wrong profile', () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.length === 0 ? undefined : found;
    });
    assert.ok(problems.some(({ message }) => message.includes('"strict"')));
    const position = document.positionAt(document.getText().indexOf('""') + 1);
    const labels = await until('the ids of rules as completions', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      const found = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.some((label) => label.includes('missing-max-forwards')) ? found : undefined;
    });
    assert.ok(labels.some((label) => label.includes('redirect-loop')));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
