import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverAt } from './hover-at.ts';
import { openTrace } from './open-trace.ts';
import { untilActive } from './our-extension.ts';
import { positionOf } from './position-of.ts';
import { traces } from './traces.ts';

suite('smoke', () => {
  test('the window runs in the language of this run', function () {
    const wanted = process.env['SIP_LENS_EDITOR_LANGUAGE'] ?? 'en';
    // A desktop window needs a language pack for that; there the extension's own setting is tested.
    if (vscode.env.uiKind === vscode.UIKind.Desktop) this.skip();
    assert.equal(vscode.env.language, wanted);
  });

  test('opening a .sip file is all it takes to start', async () => {
    const { document } = await openTrace(traces.moved);
    assert.equal(document.languageId, 'sip');
    await untilActive();
  });

  test('the status line of a 301 explains itself', async () => {
    const { document } = await openTrace(traces.moved);
    const text = await hoverAt(document.uri, positionOf(document, '301 Moved Permanently'));
    assert.match(text, /301/u);
  });
});
