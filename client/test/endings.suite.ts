import assert from 'node:assert/strict';
import { hoverAt } from './hover-at.ts';
import { openTrace } from './open-trace.ts';
import { positionOf } from './position-of.ts';

const endings = [
  ['a-trace.sip', 'sip'],
  ['a-trace.log', 'log'],
  ['a-trace.siplog', 'log'],
  ['a-trace.trace', 'log'],
  ['a-trace.log.1', 'plaintext'],
  ['a-trace.txt', 'plaintext'],
  ['a-trace.out', 'plaintext'],
] as const;

suite('opening a file is all it takes', () => {
  for (const [name, language] of endings) {
    test(name, async () => {
      const { document } = await openTrace(`endings/${name}`);
      assert.equal(document.languageId, language);
      assert.match(await hoverAt(document.uri, positionOf(document, '301 Moved')), /sip:carol@pbx/u);
    });
  }
});
