import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeActive } from './close-active.ts';
import { diagnosticsOf } from './diagnostics-of.ts';
import { hoverAt } from './hover-at.ts';
import { isJapanese } from './japanese.ts';
import { openTrace, workspaceFile } from './open-trace.ts';
import { positionOf } from './position-of.ts';
import { quickFixesAt } from './quick-fixes-at.ts';

/** Traces that real SIP software made: the status line, a rule that marks it, and what its hover tells of this trace. */
const traces: readonly (readonly [file: string, line: string, rule: string, hover: RegExp])[] = [
  ['301-moved-permanently.sip', '301 Moved', 'moved-permanently', /`sip:carol@pbx\.example\.net`/u],
  ['301-moved-permanently.sipp.log', '301 Moved', 'moved-permanently', /`200 OK`/u],
  ['301-moved-permanently.sngrep.txt', '301 Moved', 'moved-permanently', /`200 OK`/u],
  ['301-not-followed.ngrep.log', '301 Moved', 'redirect-not-followed', /42 (?:s|秒)/u],
  ['301-one-line-dump.syslog.log', '301 Moved', 'moved-permanently', /`sip:carol@pbx\.example\.net`/u],
  ['301-new-call-id.linphone.log', '301 Moved', 'moved-permanently', /`sip:carol@pbx\.example\.net`/u],
  ['301-without-contact.sip', '301 Moved', 'redirect-without-contact', /Contact/u],
  ['380-ims-emergency.sipgrep.log', '380 Alternative', 'alternative-service', /`emergency-registration`/u],
  ['380-untrusted.sip', '380 Alternative', 'alternative-service', /`sip:pcscf\.visited\.example\.org/u],
];

suite('traces of real software', () => {
  for (const [file, line, rule, hover] of traces) {
    test(`${file} is explained, marked and remedied`, async () => {
      const { document } = await openTrace(`samples/${file}`);
      const place = positionOf(document, line);
      const text = await hoverAt(document.uri, place);
      assert.match(text, hover);
      assert.equal(/[ぁ-ん]/u.test(text), isJapanese);
      const [found] = await diagnosticsOf(document.uri, rule);
      assert.equal(found?.range.start.line, place.line);
      const isRemedy = ({ title }: vscode.CodeAction): boolean => (isJapanese ? /対処/u : /remedy/u).test(title);
      await quickFixesAt(document.uri, new vscode.Range(place, place), isRemedy);
    });
  }

  for (const file of ['healthy-call.sip', 'healthy-register-auth.baresip.log', 'healthy-transfer.baresip.log']) {
    test(`${file} stays unmarked, beside a trace that is marked`, async () => {
      const healthy = await vscode.workspace.openTextDocument(workspaceFile(`samples/${file}`));
      const broken = await vscode.workspace.openTextDocument(workspaceFile('samples/301-without-contact.sip'));
      // The mark on the second trace is the sign that the first has been checked as well: both are one document here.
      const content = `${healthy.getText()}\n${broken.getText()}`;
      const both = await vscode.workspace.openTextDocument({ language: 'sip', content });
      await vscode.window.showTextDocument(both);
      await diagnosticsOf(both.uri, 'redirect-without-contact');
      const lines = vscode.languages.getDiagnostics(both.uri).map(({ range }) => range.start.line);
      assert.ok(
        lines.every((line) => healthy.lineCount <= line),
        `marks on the lines ${lines.join(', ')}`,
      );
      await closeActive();
    });
  }
});
