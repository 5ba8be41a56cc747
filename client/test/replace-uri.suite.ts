import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyFix } from './apply-fix.ts';
import { fixOf } from './fix-of.ts';
import { workspaceFile } from './open-trace.ts';
import { carol, traces } from './traces.ts';
import { until } from './until.ts';

/** What the address books say about Carol once her new address stands in them. */
const replaced: Readonly<Record<string, readonly string[]>> = {
  'address-book/contacts.vcf': ['IMPP;PREF=1:sip:carol@pbx.example.net'],
  'address-book/dispatcher.list': ['2 sip:carol@pbx.example.net 0 5 duid=reception'],
  'address-book/extensions.conf': [' same => n,Dial(PJSIP/office/sip:carol@pbx.example.net,20)'],
  'address-book/phone-book.csv': [
    'Carol Custer,Reception,sip:carol@pbx.example.net',
    '"Custer, Carol (home)",,sip:carol@pbx.example.net',
  ],
};

const toggleFirst = ['list.focusFirst', 'refactorPreview.toggleCheckedState'];

suite('replacing a URI across the workspace', () => {
  test('changes nothing that nobody confirmed', async () => {
    const before = await files();
    await answerPreview([]);
    assert.deepEqual(changes(before, await files()), {});
    assert.ok(vscode.workspace.textDocuments.every(({ isDirty, isUntitled }) => isUntitled || !isDirty));
  });

  test('changes one file when one is confirmed', async () => {
    const before = await files();
    await answerPreview(toggleFirst);
    const after = await untilChanged(before);
    const [name = '', ...others] = Object.keys(changes(before, after));
    assert.deepEqual(others, []);
    for (const line of changes(before, after)[name] ?? []) assert.ok(line.includes(carol.new), line);
    await restore(before, after);
  });

  test('changes every place that is confirmed, and leaves traces and other addresses alone', async () => {
    const before = await files();
    // Seen by type instead of by file, all places are one element of the preview.
    await answerPreview(['refactorPreview.groupByType', ...toggleFirst]);
    const after = await untilChanged(before);
    const { [traces.withoutSip]: prose = [], 'samples/README.md': readme = [], ...books } = changes(before, after);
    assert.deepEqual(books, replaced);
    // Two texts that are no traces speak about her as well.
    for (const line of [...prose, ...readme]) assert.ok(line.includes(carol.new), line);
    await restore(before, after);
  });
});

/** Runs the quick fix, waits until its preview shows the places, does something in it, and applies what is checked. */
async function answerPreview(steps: readonly string[]): Promise<void> {
  const [, fix] = await fixOf(traces.moved, 'moved-permanently', ['sipLens.replaceUri']);
  const done = applyFix(fix);
  // The preview does not say when it is ready; that it shows the difference in a place is the sign.
  await until('the preview', async () => {
    for (const command of ['refactorPreview.focus', 'list.focusFirst', 'list.select']) await tried(command);
    return differenceTabs().length === 0 ? undefined : true;
  });
  for (const command of [...steps, 'refactorPreview.apply']) await vscode.commands.executeCommand(command);
  await done;
  await vscode.window.tabGroups.close(differenceTabs());
}

/** VS Code lets the tab's name begin like this in every language; how many files it shows comes behind. */
function differenceTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ label }) => label.startsWith('Refactor Preview'));
}

/** A command of the preview fails while there is none. */
async function tried(command: string): Promise<void> {
  await vscode.commands.executeCommand(command).then(undefined, () => undefined);
}

/** The text of each file by its path, with plain line feeds: an editor makes the line ends of a file alike. */
type Files = ReadonlyMap<string, string>;

/** Returns what the editor holds of the workspace: VS Code saves a refactoring only when it changes more than one file. */
async function files(): Promise<Files> {
  const found = await vscode.workspace.findFiles('{samples,address-book,endings}/**');
  const texts = found.map(async (uri) => {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const text = open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return [vscode.workspace.asRelativePath(uri), text.replaceAll(/\r\n?/gu, '\n')] as const;
  });
  return new Map(await Promise.all(texts));
}

async function untilChanged(before: Files): Promise<Files> {
  return await until('the replaced addresses', async () => {
    const now = await files();
    return Object.keys(changes(before, now)).length === 0 ? undefined : now;
  });
}

/** Returns, for each file that differs, its lines that are new. */
function changes(before: Files, after: Files): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  for (const [name, text] of after) {
    const old = before.get(name) ?? '';
    const known = new Set(old.split('\n'));
    if (text !== old) found[name] = text.split('\n').filter((line) => !known.has(line));
  }
  return found;
}

async function restore(before: Files, after: Files): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const changed = Object.keys(changes(before, after)).map(workspaceFile);
  for (const uri of changed) {
    const everything = new vscode.Range(0, 0, Number.MAX_SAFE_INTEGER, 0);
    edit.replace(uri, everything, before.get(vscode.workspace.asRelativePath(uri)) ?? '');
  }
  await vscode.workspace.applyEdit(edit);
  for (const uri of changed) await vscode.workspace.save(uri);
  assert.deepEqual(changes(before, await files()), {});
}
