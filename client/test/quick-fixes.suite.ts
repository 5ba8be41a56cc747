import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyFix } from './apply-fix.ts';
import { diagnosticsOf } from './diagnostics-of.ts';
import { explanationDocument } from './explanation-document.ts';
import { isJapanese } from './japanese.ts';
import { openTrace } from './open-trace.ts';
import { quickFixesAt } from './quick-fixes-at.ts';
import { setSetting, workspaceSetting } from './settings-of.ts';
import { until } from './until.ts';

/** Opens a file and returns the quick fix of its finding that runs this command, or edits when the id is undefined. */
async function fixOf(
  name: string,
  rule: string,
  command: string | undefined,
): Promise<[vscode.TextEditor, vscode.CodeAction]> {
  const editor = await openTrace(name);
  const { uri } = editor.document;
  const [found] = await diagnosticsOf(uri, rule);
  assert.ok(found !== undefined);
  const isWanted = (fix: vscode.CodeAction): boolean => {
    return command === undefined ? fix.edit !== undefined : fix.command?.command === command;
  };
  const fix = (await quickFixesAt(uri, found.range, isWanted)).find(isWanted);
  assert.ok(fix !== undefined);
  assert.equal(/[ぁ-ん]/u.test(fix.title), isJapanese, fix.title);
  return [editor, fix];
}

async function untilClipboard(text: string): Promise<void> {
  await until(`${text} on the clipboard`, async () =>
    (await vscode.env.clipboard.readText()) === text ? true : undefined,
  );
}

async function revert(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

suite('quick fixes of a 301', () => {
  test('show the remedy', async () => {
    const [, fix] = await fixOf('moved-permanently.sip', 'moved-permanently', 'sipLens.showRemedy');
    await applyFix(fix);
    const text = await explanationDocument('/remedy/301.md', /sip:alice@new\.example\.com/u);
    assert.equal(/[ぁ-ん]/u.test(text), isJapanese);
  });

  test('copy the new Contact URI', async () => {
    const [, fix] = await fixOf('moved-permanently.sip', 'moved-permanently', 'sipLens.copyContact');
    await applyFix(fix);
    await untilClipboard('sip:alice@new.example.com');
  });

  test('insert the next request behind the response of a .sip file', async () => {
    const [{ document }, fix] = await fixOf('moved-permanently.sip', 'moved-permanently', undefined);
    const before = document.getText();
    await applyFix(fix);
    const added = /INVITE sip:alice@new\.example\.com SIP\/2\.0[^]*?\r?\n\r?\n/u.exec(document.getText())?.[0] ?? '';
    assert.match(added, /^CSeq: 2 INVITE\r?$/mu);
    assert.match(added, /^To: Alice <sip:alice@example\.com>\r?$/mu);
    assert.match(added, /^Call-ID: 2xTb9vxSit55XU7p8@example\.org\r?$/mu);
    assert.match(added, /^Max-Forwards: 70\r?$/mu);
    assert.match(added, /^Content-Length: 0\r?$/mu);
    assert.match(added, /branch=z9hG4bK(?!74bf9)/u);
    assert.ok(document.getText().indexOf('301 Moved') < document.getText().indexOf(added));
    assert.ok(before.length < document.getText().length);
    await revert();
    assert.equal(document.getText(), before);
  });

  test('open the next request as a new document beside a log', async () => {
    const [{ document }, fix] = await fixOf('a-trace.log', 'moved-permanently', 'sipLens.createRequest');
    const before = document.getText();
    await applyFix(fix);
    const opened = await until('the new document', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.isUntitled === true && active.languageId === 'sip' ? active : undefined;
    });
    assert.match(opened.getText(), /INVITE sip:alice@new\.example\.com SIP\/2\.0/u);
    assert.equal(document.getText(), before);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('compare with 380', async () => {
    const [, fix] = await fixOf('moved-permanently.sip', 'moved-permanently', 'sipLens.compareCodes');
    await applyFix(fix);
    const text = await explanationDocument('/compare/301-380.md', /380 Alternative Service/u);
    const headings = isJapanese
      ? ['主な違い', '使い分け', '手元のトレース']
      : ['Key differences', 'Which to use when', 'In the trace at hand'];
    for (const heading of headings) assert.ok(text.includes(`## ${heading}`), heading);
  });

  test('replace the old URI by the new one across the workspace', async () => {
    const [, fix] = await fixOf('moved-permanently.sip', 'moved-permanently', 'sipLens.replaceUri');
    // What the command does with this is tested where its preview is.
    assert.deepEqual(fix.command?.arguments, ['sip:alice@example.com', 'sip:alice@new.example.com', '']);
  });

  test('turn the rule off in the workspace', async () => {
    const [{ document }, fix] = await fixOf('moved-permanently.sip', 'moved-permanently', 'sipLens.turnOffRule');
    await applyFix(fix);
    assert.equal(workspaceSetting('sipLens.rules.moved-permanently'), 'off');
    await until('no finding', () => (vscode.languages.getDiagnostics(document.uri).length === 0 ? true : undefined));
    await setSetting('sipLens.rules.moved-permanently', undefined);
    await diagnosticsOf(document.uri, 'moved-permanently');
  });
});

suite('quick fixes of a 301 without Contact', () => {
  test('insert a Contact with the cursor in it', async () => {
    const [editor, fix] = await fixOf('without-contact.sip', 'redirect-without-contact', undefined);
    await applyFix(fix);
    assert.match(editor.document.getText(), /^Contact: <sip:>\r?$/mu);
    assert.equal(fix.isPreferred, true);
    await revert();
  });
});

suite('quick fixes of a 380', () => {
  const name = 'alternative-service.log';
  const rule = 'alternative-service';

  test('show the remedy', async () => {
    const [, fix] = await fixOf(name, rule, 'sipLens.showRemedy');
    await applyFix(fix);
    await explanationDocument('/remedy/380.md', /urn:service:sos/u);
  });

  test('go to the description in the body', async () => {
    const [editor, fix] = await fixOf(name, rule, 'sipLens.goToBody');
    await applyFix(fix);
    const selected = await until('a selection', () => {
      const text = editor.document.getText(editor.selection);
      return text === '' ? undefined : text;
    });
    assert.match(selected, /<alternative-service>/u);
  });

  test('copy the service URN', async () => {
    const [, fix] = await fixOf(name, rule, 'sipLens.copyServiceUrn');
    await applyFix(fix);
    await untilClipboard('urn:service:sos');
  });

  test('open the emergency request, with the line that says not to send it', async () => {
    const [, fix] = await fixOf(name, rule, 'sipLens.createRequest');
    await applyFix(fix);
    const opened = await until('the new document', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.isUntitled === true && active.getText().includes('urn:service:sos') ? active : undefined;
    });
    assert.match(opened.lineAt(0).text, isJapanese ? /実網/u : /do not send/u);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('compare with 301', async () => {
    const [, fix] = await fixOf(name, rule, 'sipLens.compareCodes');
    await applyFix(fix);
    await explanationDocument('/compare/380-301.md', /301 Moved Permanently/u);
  });
});
