import assert from 'node:assert/strict';
import { hoverAt } from './hover-at.ts';
import { openTrace } from './open-trace.ts';
import { ourExtension, untilActive } from './our-extension.ts';
import { positionOf } from './position-of.ts';
import { traces } from './traces.ts';

suite('installed package', () => {
  test('the extension that runs is the installed one', () => {
    const project = process.env['SIP_LENS_PROJECT'] ?? '';
    const { fsPath } = ourExtension().extensionUri;
    assert.match(fsPath, /[/\\]extensions[/\\]sip-lens\.sip-lens-/u);
    assert.notEqual(fsPath, project);
  });

  test('opening a .sip file is all it takes to start', async () => {
    await openTrace(traces.moved);
    await untilActive();
  });

  test('the status line of a 301 explains itself', async () => {
    const { document } = await openTrace(traces.moved);
    const text = await hoverAt(document.uri, positionOf(document, '301 Moved Permanently'));
    assert.match(text, /301/u);
  });
});
