import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import * as vscode from 'vscode';
import { ruleOf } from './diagnostics-of.ts';
import { until } from './until.ts';

/** A copy that nobody opens: of an open document the language server speaks, not the task. */
const closed = 'samples/checked by a task.sip';

/** The built command line; the editor's own program is a Node when it is told so. */
const cli = path.join(process.env['SIP_LENS_PROJECT'] ?? '', 'dist', 'cli.js');
const asNode = { ELECTRON_RUN_AS_NODE: '1' };

suite('the problem matcher $sip-lens', () => {
  test('makes problems of what a task with sip-lens check prints', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder !== undefined);
    const uri = vscode.Uri.joinPath(folder.uri, closed);
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(folder.uri, 'samples/301-to-itself.sip'), uri);
    const options = { cwd: folder.uri.fsPath, env: asNode };
    const execution = new vscode.ProcessExecution(process.execPath, [cli, 'check', closed], options);
    const task = new vscode.Task({ type: 'process' }, folder, 'check', 'sip-lens', execution, '$sip-lens');
    await vscode.tasks.executeTask(task);
    const found = await until(`problems of the task in ${closed}`, () => {
      const problems = vscode.languages.getDiagnostics(uri);
      return problems.length === 0 ? undefined : problems;
    });
    const shown = found.map((each) => {
      const { start } = each.range;
      const place = `${start.line + 1}:${start.character + 1}`;
      return `${place}: ${severities[each.severity]} [${ruleOf(each)}] ${each.message} (${each.source})`;
    });
    const lines = (await printed(folder.uri.fsPath)).split('\n').filter((line) => line.startsWith(`${closed}:`));
    const wanted = lines.map((line) => `${line.slice(closed.length + 1)} (SIP Lens)`);
    assert.ok(0 < wanted.length);
    assert.deepEqual(shown.sort(), wanted.sort());
    await vscode.workspace.fs.delete(uri);
  });
});

const severities: Readonly<Record<vscode.DiagnosticSeverity, string>> = {
  [vscode.DiagnosticSeverity.Error]: 'error',
  [vscode.DiagnosticSeverity.Warning]: 'warning',
  [vscode.DiagnosticSeverity.Information]: 'information',
  [vscode.DiagnosticSeverity.Hint]: 'hint',
};

/** Returns what the command line prints about the file. */
async function printed(folder: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [cli, 'check', closed],
      { cwd: folder, env: { ...process.env, ...asNode } },
      (error, stdout) => {
        // A finding makes it end with 1, which is no failure here.
        if (error !== null && error.code !== 1) reject(new Error('The check did not run.', { cause: error }));
        else resolve(stdout);
      },
    );
  });
}
