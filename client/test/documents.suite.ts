import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyFix } from './apply-fix.ts';
import { diagnosticsOf } from './diagnostics-of.ts';
import { hoverAt } from './hover-at.ts';
import { workspaceFile } from './open-trace.ts';
import { positionOf } from './position-of.ts';
import { quickFixesAt } from './quick-fixes-at.ts';
import { TraceFileSystem } from './trace-file-system.ts';
import { until } from './until.ts';

const sample = 'samples/301-moved-permanently.sip';
const rule = 'moved-permanently';
const moved = /`sip:carol@pbx\.example\.net`/u;
const next = /^INVITE sip:carol@pbx\.example\.net SIP\/2\.0\r?$/gmu;

function count(document: vscode.TextDocument): number {
  return document.getText().match(next)?.length ?? 0;
}

/** Opens the sample as the file of a scheme that no disk has. */
async function openIn(scheme: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.from({ scheme, path: '/trace.sip' }));
  assert.equal(editor.document.languageId, 'sip');
  return editor;
}

async function isUnderstood({ uri }: vscode.TextDocument, place: vscode.Position): Promise<vscode.Diagnostic> {
  assert.match(await hoverAt(uri, place), moved);
  const [found] = await diagnosticsOf(uri, rule);
  assert.ok(found !== undefined);
  assert.equal(found.range.start.line, place.line);
  return found;
}

suite('documents that are no files', () => {
  const made: vscode.Disposable[] = [];

  suiteSetup(async () => {
    const bytes = await vscode.workspace.fs.readFile(workspaceFile(sample));
    const text = new TextDecoder().decode(bytes);
    const provide = (scheme: string, isReadonly: boolean): void => {
      const files = new TraceFileSystem('/trace.sip', bytes);
      made.push(vscode.workspace.registerFileSystemProvider(scheme, files, { isReadonly }));
    };
    provide('trace-memory', false);
    provide('trace-archive', true);
    const contents = { provideTextDocumentContent: (): string => text };
    made.push(vscode.workspace.registerTextDocumentContentProvider('trace-view', contents));
  });

  teardown(async () => {
    while (vscode.window.activeTextEditor !== undefined) {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  suiteTeardown(() => {
    for (const each of made) each.dispose();
  });

  test('a file of another file system is explained, marked and remedied where it is', async () => {
    const { document } = await openIn('trace-memory');
    const found = await isUnderstood(document, positionOf(document, '301 Moved'));
    const before = count(document);
    const fixes = await quickFixesAt(document.uri, found.range, ({ edit }) => edit !== undefined);
    const fix = fixes.find(({ edit }) => edit !== undefined);
    assert.ok(fix !== undefined);
    await applyFix(fix);
    assert.equal(count(document), before + 1);
    assert.ok(await document.save());
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
    assert.equal(saved, document.getText());
  });

  for (const scheme of ['trace-archive', 'trace-view']) {
    test(`what cannot be written (${scheme}) is explained and marked, and the next request opens beside it`, async () => {
      const editor = await openIn(scheme);
      const { document } = editor;
      const place = positionOf(document, '301 Moved');
      await isUnderstood(document, place);
      const before = document.getText();
      editor.selection = new vscode.Selection(place, place);
      await vscode.commands.executeCommand('sipLens.createRequest');
      const opened = await until('the next request in a new document', () => {
        const active = vscode.window.activeTextEditor?.document;
        return active?.isUntitled === true ? active : undefined;
      });
      assert.equal(opened.languageId, 'sip');
      assert.equal(count(opened), 1);
      assert.equal(document.getText(), before);
    });
  }
});
