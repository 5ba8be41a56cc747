import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverAt } from './hover-at.ts';
import { isJapanese } from './japanese.ts';
import { openTrace } from './open-trace.ts';
import { positionOf } from './position-of.ts';
import { traces } from './traces.ts';
import { until } from './until.ts';

suite('mentions', () => {
  test('a line of a script that names a 301 is explained, and leads to the message', async () => {
    const { document: sample } = await openTrace(traces.moved);
    const text = sample.getText();
    const callId = /^Call-ID: (\S+)/m.exec(text)?.[1] ?? '';
    const cseq = /^CSeq: (\d+)/m.exec(text)?.[1] ?? '';
    const prefix = `pbx1 kamailio[7]: INFO: {2 ${cseq} INVITE ${callId}} <script>:`;
    const content = `${prefix} RPL from 192.0.2.2:5060 status=301 Moved Permanently method=INVITE\n${text}`;
    const document = await vscode.workspace.openTextDocument({ language: 'log', content });
    await vscode.window.showTextDocument(document);

    const line = positionOf(document, 'SIP/2.0 301').line + 1;
    const hover = await hoverAt(document.uri, positionOf(document, '301 Moved'));
    assert.match(hover, /301 Moved Permanently/u);
    assert.match(hover, isJapanese ? /メッセージそのものではありません/u : /only mentions the response/u);
    assert.match(hover, new RegExp(isJapanese ? `${line} 行目` : `line ${line}`, 'u'));

    const link = await until('the link of the mention', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return found.find(({ range }) => document.getText(range) === '301 Moved Permanently');
    });
    assert.equal(link.target?.fragment, `L${line}`);
  });

  test('numbers that nothing makes a status stay dark', async () => {
    const { document } = await openTrace(traces.withoutSip);
    const position = positionOf(document, 'T_code=301').translate(0, 8);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    assert.deepEqual(hovers, []);
  });
});
