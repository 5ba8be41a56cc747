import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverAt, hoverNow } from './hover-at.ts';
import { isJapanese } from './japanese.ts';
import { openTrace } from './open-trace.ts';
import { positionOf } from './position-of.ts';
import { setSetting } from './settings-of.ts';
import { carol, traces } from './traces.ts';
import { until } from './until.ts';

suite('hover', () => {
  test('a 301 is explained in the language of the window, with the addresses of this trace', async () => {
    const { document } = await openTrace(traces.moved);
    const text = await hoverAt(document.uri, positionOf(document, '301 Moved'));
    assert.match(text, isJapanese ? /恒久/u : /for good|permanent/iu);
    assert.match(text, /sip:carol@pbx\.example\.net/u);
    assert.match(text, /https:\/\/www\.rfc-editor\.org\/rfc\/rfc3261/u);
  });

  test('its links run two commands and nothing else', async () => {
    const { document } = await openTrace(traces.moved);
    await hoverAt(document.uri, positionOf(document, '301 Moved'));
    const command = 'vscode.executeHoverProvider';
    const position = positionOf(document, '301 Moved');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, position);
    const markdown = hovers.flatMap(({ contents }) => contents).find((each) => each instanceof vscode.MarkdownString);
    assert.deepEqual(markdown?.isTrusted, { enabledCommands: ['sipLens.compareCodes', 'sipLens.showRemedy'] });
    assert.notEqual(markdown?.supportHtml, true);
    assert.match(markdown?.value ?? '', /\(command:sipLens\.compareCodes\?%5B301%2C380/u);
  });

  test('a 380 tells what its body offers', async () => {
    const { document } = await openTrace(traces.emergencyLog);
    const text = await hoverAt(document.uri, positionOf(document, '380 Alternative'));
    assert.match(text, isJapanese ? /緊急/u : /emergency/iu);
    assert.match(text, /emergency-registration/u);
    assert.match(text, /urn:service:sos/u);
  });

  test('the Contact of a 301 and the body of a 380 are explained', async () => {
    const moved = await openTrace(traces.moved);
    assert.match(await hoverAt(moved.document.uri, positionOf(moved.document, carol.new)), /sip:carol@pbx/u);
    const other = await openTrace(traces.emergencyLog);
    assert.match(await hoverAt(other.document.uri, positionOf(other.document, '<ims-3gpp')), /emergency/u);
  });

  test('the setting decides about the language', async () => {
    const { document } = await openTrace(traces.moved);
    const position = positionOf(document, '301 Moved');
    await setSetting('sipLens.language', isJapanese ? 'en' : 'ja');
    await until('the hover in the other language', async () => {
      const text = await hoverNow(document.uri, position);
      return /[ぁ-ん]/u.test(text) !== isJapanese && text !== '' ? text : undefined;
    });
    await setSetting('sipLens.language', undefined);
  });

  test('a log without SIP messages stays dark, but for lines that name one', async () => {
    const trace = await openTrace(traces.moved);
    await hoverAt(trace.document.uri, positionOf(trace.document, '301 Moved'));
    const { document } = await openTrace(traces.withoutSip);
    const text = document.getText();
    // What tshark and sngrep say about a message is no message, and is explained all the same.
    const named = /(?<=\bSIP(?:| \d{1,6}|:) Status: |│ {1,40})301 Moved Permanently(?= {1,40}[|│])/gu;
    const told = new Set([...text.matchAll(named)].map(({ index }) => index));
    const places = [...text.matchAll(/301|380/gu)].map(({ index }) => index).filter((place) => !told.has(place));
    assert.ok(10 < places.length);
    for (const place of places) {
      const position = document.positionAt(place);
      assert.equal(await hoverNow(document.uri, position), '', `line ${position.line + 1}`);
    }
    assert.equal(told.size, 3);
    const mention = isJapanese ? /メッセージそのものではありません/u : /only mentions the response/u;
    for (const place of told) assert.match(await hoverNow(document.uri, document.positionAt(place)), mention);
  });
});
