import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { diagnosticsOf } from './diagnostics-of.ts';
import { explanationDocument } from './explanation-document.ts';
import { hoverAt, hoverNow } from './hover-at.ts';
import { openTrace } from './open-trace.ts';
import { ourExtension } from './our-extension.ts';
import { positionOf } from './position-of.ts';
import { carol, traces } from './traces.ts';
import { until } from './until.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
  };
}

suite('commands', () => {
  test('what the manifest promises is registered, and the palette hides what needs a trace', async () => {
    const { contributes } = ourExtension().packageJSON as Manifest;
    const known = new Set(await vscode.commands.getCommands(true));
    for (const { command } of contributes.commands) assert.ok(known.has(command), command);
    const hidden = contributes.menus.commandPalette.map(({ command }) => command);
    assert.ok(hidden.includes('sipLens.copyContact'));
    assert.ok(!hidden.includes('sipLens.compareCodes'));
  });

  test('from the palette they act on the message at the cursor', async () => {
    const editor = await openTrace(traces.moved);
    await diagnosticsOf(editor.document.uri, 'moved-permanently');
    const inside = positionOf(editor.document, `Contact: <${carol.new}`);
    editor.selection = new vscode.Selection(inside, inside);
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('sipLens.copyContact');
    assert.equal(await vscode.env.clipboard.readText(), carol.new);
    await vscode.commands.executeCommand('sipLens.showRemedy');
    await explanationDocument('/remedy/301.md', /sip:carol@pbx\.example\.net/u);
  });

  test('from the palette they leave a redirection alone that is not the message at the cursor', async () => {
    const editor = await openTrace(traces.moved);
    await diagnosticsOf(editor.document.uri, 'moved-permanently');
    const later = positionOf(editor.document, 'CSeq: 1 ACK');
    editor.selection = new vscode.Selection(later, later);
    await vscode.env.clipboard.writeText('untouched');
    await vscode.commands.executeCommand('sipLens.copyContact');
    assert.equal(await vscode.env.clipboard.readText(), 'untouched');
  });

  test('from the palette the next request is written into a .sip file', async () => {
    const editor = await openTrace(traces.moved);
    const { document } = editor;
    await diagnosticsOf(document.uri, 'moved-permanently');
    const inside = positionOf(document, `Contact: <${carol.new}`);
    editor.selection = new vscode.Selection(inside, inside);
    await vscode.commands.executeCommand('sipLens.createRequest');
    assert.match(document.getText(), /\n\r?\nINVITE sip:carol@pbx\.example\.net SIP\/2\.0\r?\n/u);
    await vscode.commands.executeCommand('undo');
    assert.ok(!document.getText().includes(`INVITE ${carol.new}`));
  });

  test('a compare document stays readable when its trace is closed', async () => {
    const { document } = await openTrace('endings/a-trace.out');
    await hoverAt(document.uri, positionOf(document, '301 Moved'));
    const at = document.offsetAt(positionOf(document, 'SIP/2.0 301'));
    await vscode.commands.executeCommand('sipLens.compareCodes', 301, 302, at);
    const before = await explanationDocument('/compare/301-302.md', /sip:carol@pbx\.example\.net/u);
    const { uri } = vscode.workspace.textDocuments.find((each) => each.uri.path === '/compare/301-302.md') ?? {};
    assert.ok(uri !== undefined);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), before);
  });

  test('restart brings the answers back', async () => {
    const { document } = await openTrace(traces.moved);
    await vscode.commands.executeCommand('sipLens.restart');
    await hoverAt(document.uri, positionOf(document, '301 Moved'));
  });

  test('a server that dies is started again, and the documents are open in it', async function () {
    const server = await serverProcess();
    if (server === undefined) this.skip();
    const { document } = await openTrace(traces.moved);
    const position = positionOf(document, '301 Moved');
    await hoverAt(document.uri, position);
    process.kill(server, 'SIGKILL');
    const next = await until('another server', async () => {
      const found = await serverProcess();
      return found === undefined || found === server ? undefined : found;
    });
    assert.notEqual(next, server);
    await until('a hover from the new server', async () => {
      const text = await hoverNow(document.uri, position).catch(() => '');
      return text === '' ? undefined : text;
    });
  });
});

/** Returns the id of our server's process, a child of this extension host; undefined where /proc does not tell. */
async function serverProcess(): Promise<number | undefined> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/u.test(name));
  for (const id of ids) {
    const status = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
    const parent = /^\d+ \(.*\) \S (\d+)/u.exec(status)?.[1];
    if (Number(parent) !== process.pid) continue;
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (command.includes('dist/server.js')) return Number(id);
  }
  return undefined;
}
