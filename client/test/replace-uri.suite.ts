import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openTrace } from './open-trace.ts';
import { until } from './until.ts';

const book = 'address-book/phone-book.csv';
const replaced = [
  'name,uri',
  'Alice,sip:alice@new.example.com',
  'Alice at work,sip:alice@new.example.com',
  'Alicia,sip:alicia@example.com',
  '',
].join('\n');

suite('replacing a URI across the workspace', () => {
  test('asks about each place, and leaves traces and other addresses alone', async () => {
    const trace = await openTrace('moved-permanently.sip');
    const before = trace.document.getText();
    // The preview does not say when it is ready, so what a user would do at once is tried until it was in time.
    const text = await until('the replaced addresses', async () => {
      await replaceAndAccept();
      const { document } = await openTrace(book);
      const now = document.getText().replaceAll('\r', '');
      return now.includes('new.example.com') ? now : undefined;
    });
    assert.equal(text, replaced);
    assert.equal(trace.document.getText(), before);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

async function replaceAndAccept(): Promise<void> {
  const [from, to] = ['sip:alice@example.com', 'sip:alice@new.example.com'];
  let isDone = false;
  const done = vscode.commands.executeCommand('sipLens.replaceUri', from, to, '').then(() => {
    isDone = true;
  });
  // Nothing in the preview is checked before the user does it; the first element stands for all places of its file.
  await until('the end of the preview', async () => {
    await tried('refactorPreview.focus');
    await tried('list.focusFirst');
    await tried('refactorPreview.toggleCheckedState');
    await tried('refactorPreview.apply');
    return isDone ? true : undefined;
  });
  await done;
}

/** A command of the preview fails while there is none. */
async function tried(command: string): Promise<void> {
  await vscode.commands.executeCommand(command).then(undefined, () => undefined);
}
