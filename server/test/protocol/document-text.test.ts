import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DocumentText } from '../../src/lsp/document-text.ts';

const chars = fc.array(fc.constantFrom('a', 'b', '\n', '\r', '\r\n', '\u{1f600}'), { maxLength: 30 });
const texts = chars.map((parts) => parts.join(''));
const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 8 }), texts), { maxLength: 6 });

/** Everything that can be asked, positions that no text has included. */
function answers(document: Pick<TextDocument, 'getText' | 'lineCount' | 'positionAt' | 'offsetAt'>): unknown {
  const length = document.getText().length;
  const lines = Array.from({ length: document.lineCount + 3 }, (_, line) => line - 1);
  return {
    text: document.getText(),
    lines: document.lineCount,
    positions: Array.from({ length: length + 4 }, (_, offset) => document.positionAt(offset - 2)),
    offsets: lines.flatMap((line) => [-1, 0, 1, 2, 5, 99].map((character) => document.offsetAt({ line, character }))),
  };
}

test('a text says of its lines what the protocol says, after any edits', () => {
  fc.assert(
    fc.property(texts, edits, fc.boolean(), (text, changes, isAskedFirst) => {
      const ours = new DocumentText(text);
      let content = text;
      // The table is made when somebody first asks: before the edits, or after them.
      const lines = isAskedFirst ? ours.lineCount : undefined;
      expect(lines).toBe(isAskedFirst ? TextDocument.create('', '', 0, text).lineCount : undefined);
      for (const [place, length, inserted] of changes) {
        const start = place % (content.length + 1);
        const end = Math.min(content.length, start + length);
        content = content.slice(0, start) + inserted + content.slice(end);
        ours.replace(start, end, inserted);
      }
      expect(answers(ours)).toEqual(answers(TextDocument.create('', '', 0, content)));
    }),
    { numRuns: 3000 },
  );
});

test('numbers that no position has mean a place inside', () => {
  const text = new DocumentText('ab\ncd');
  expect(text.offsetAt({ line: Number.NaN, character: 1 })).toBe(5);
  expect(text.offsetAt({ line: 1, character: Number.NaN })).toBe(3);
  expect(text.offsetAt({ line: 0.5, character: 1.5 })).toBe(1);
});
