import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyFix } from './apply-fix.ts';
import { assertTurnsOff } from './assert-turns-off.ts';
import { assertNext, insertedRequest, openedRequest } from './drafted-request.ts';
import { explanationDocument } from './explanation-document.ts';
import { applyFixOf, fixOf } from './fix-of.ts';
import { isJapanese } from './japanese.ts';
import { headerOf, messageIn } from './message-text.ts';
import { positionOf } from './position-of.ts';
import { carol, traces } from './traces.ts';
import { untilClipboard } from './until-clipboard.ts';
import { until } from './until.ts';

const moved = 'moved-permanently';

suite('quick fixes of a 301', () => {
  test('show the remedy', async () => {
    await applyFixOf(traces.moved, moved, ['sipLens.showRemedy', 301]);
    const text = await explanationDocument('/remedy/301.md', /sip:carol@pbx\.example\.net/u);
    assert.equal(/[ぁ-ん]/u.test(text), isJapanese);
  });

  test('copy the new Contact URI', async () => {
    await applyFixOf(traces.moved, moved, ['sipLens.copyContact', carol.new]);
    await untilClipboard(carol.new);
  });

  test('insert the next request behind the response of a .sip file', async () => {
    const { text, trace } = await insertedRequest(traces.moved, moved, `ACK ${carol.old}`);
    const next = assertNext(text, messageIn(trace, 'INVITE '), carol.new);
    assert.ok(text.startsWith('INVITE '));
    assert.match(next, /^CSeq: 2 INVITE\r$/mu);
    assert.match(next, /^Max-Forwards: 70\r$/mu);
    assert.doesNotMatch(headerOf(next, 'To'), /tag=/u);
    assert.match(headerOf(next, 'From'), /;tag=\w+$/u);
  });

  test('open the next request as a new document beside a log', async () => {
    const { text, trace } = await openedRequest(traces.movedLog, moved);
    assertNext(text, messageIn(trace, 'INVITE '), carol.new);
  });

  for (const [code, phrase] of [
    [380, 'Alternative Service'],
    [302, 'Moved Temporarily'],
  ] as const) {
    test(`compare with ${code}`, async () => {
      await applyFixOf(traces.moved, moved, ['sipLens.compareCodes', 301, code]);
      const text = await explanationDocument(`/compare/301-${code}.md`, new RegExp(`${code} ${phrase}`, 'u'));
      const headings = isJapanese
        ? ['主な違い', '使い分け', '手元のトレース']
        : ['Key differences', 'Which to use when', 'In the trace at hand'];
      for (const heading of headings) assert.ok(text.includes(`## ${heading}`), heading);
    });
  }

  test('replace the old URI by the new one across the workspace', async () => {
    const [, fix] = await fixOf(traces.moved, moved, ['sipLens.replaceUri']);
    // What the command does with this is tested where its preview is.
    assert.deepEqual(fix.command?.arguments, [carol.old, carol.new, '']);
  });

  test('turn the rule off in the workspace', async () => {
    await assertTurnsOff(traces.moved, moved);
  });
});

suite('quick fixes of a 301 without Contact', () => {
  const rule = 'redirect-without-contact';

  teardown(() => vscode.commands.executeCommand('workbench.action.files.revert'));

  test('insert a Contact with the cursor in it', async () => {
    const [editor, fix] = await fixOf(traces.withoutContact, rule, 'edit');
    const { document } = editor;
    const before = document.getText();
    assert.equal(fix.isPreferred, true);
    await applyFix(fix);
    const inside = positionOf(document, 'Contact: <sip:>').translate(0, 'Contact: <sip:'.length);
    await until('the cursor in the Contact', () =>
      editor.selection.isEmpty && editor.selection.active.isEqual(inside) ? true : undefined,
    );
    // It is the header of the response, and typing goes on where the cursor is.
    await vscode.commands.executeCommand('type', { text: 'new@pbx.example.net' });
    const line = 'Contact: <sip:new@pbx.example.net>\r\n';
    const response = messageIn(document.getText(), 'SIP/2.0 301');
    assert.ok(response.includes(`\r\n${line}`));
    assert.equal(response.replace(line, ''), messageIn(before, 'SIP/2.0 301'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.equal(document.getText(), before);
  });

  test('show the remedy, compare, turn off', async () => {
    await applyFixOf(traces.withoutContact, rule, ['sipLens.showRemedy', 301]);
    await explanationDocument('/remedy/301.md', /sip:nocontact@example\.com/u);
    await applyFixOf(traces.withoutContact, rule, ['sipLens.compareCodes', 301, 380]);
    await explanationDocument('/compare/301-380.md', /sip:nocontact@example\.com/u);
    await assertTurnsOff(traces.withoutContact, rule);
  });
});
