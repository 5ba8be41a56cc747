import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { hoverAt, positionOf, pulled } from './ask.ts';
import { alternativeService, movedPermanently, plainLog, withoutContact } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///traces/edited.log';

let open: Pair | undefined;
afterEach(() => open?.end());

describe('edits', () => {
  it('wake the server when they bring SIP into a log', async () => {
    const editor = await pair({ capabilities: fullClient });
    open = editor;
    await editor.open(uri, 'log', plainLog);
    expect(await pulled(editor, uri)).toEqual([]);
    const end = TextDocument.create(uri, 'log', 1, plainLog).positionAt(plainLog.length);
    await editor.change(uri, 2, [{ range: { start: end, end }, text: movedPermanently }]);
    expect(await pulled(editor, uri)).toMatchObject([{ code: 'moved-permanently' }]);
  });

  it('wake the server when typing completes the sign', async () => {
    const editor = await pair({ capabilities: fullClient });
    open = editor;
    const almost = movedPermanently.replaceAll('SIP/2.0', 'SIP/2.');
    await editor.open(uri, 'plaintext', almost);
    expect(await hoverAt(editor, uri, positionOf(almost, '301'))).toBeUndefined();
    let text = TextDocument.create(uri, 'plaintext', 1, almost);
    for (
      let at = text.getText().indexOf('SIP/2.'), version = 2;
      0 <= at;
      at = text.getText().indexOf('SIP/2.', at + 7)
    ) {
      const start = text.positionAt(at + 6);
      const change = { range: { start, end: start }, text: '0' };
      await editor.change(uri, version, [change]);
      text = TextDocument.update(text, [change], version);
      version += 1;
    }
    expect(text.getText()).toBe(movedPermanently);
    expect(await hoverAt(editor, uri, positionOf(movedPermanently, '301'))).toContain('Meaning of 301');
  });

  it('count from the text that the change before them left, all in one notification', async () => {
    const editor = await pair({ capabilities: fullClient });
    open = editor;
    await editor.open(uri, 'sip', movedPermanently);
    await pulled(editor, uri);
    await editor.change(uri, 2, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\r\n\r\n' },
      { range: { start: { line: 12, character: 9 }, end: { line: 12, character: 9 } }, text: '' },
      {
        range: {
          start: positionOf(`\r\n\r\n${movedPermanently}`, '301'),
          end: positionOf(`\r\n\r\n${movedPermanently}`, ' Moved'),
        },
        text: '302',
      },
    ]);
    // Its phrase is still that of the 301.
    expect(await pulled(editor, uri)).toMatchObject([{ code: 'redirected' }, { code: 'unusual-reason-phrase' }]);
  });

  it('leave the same diagnostics as a fresh start on the same text', async () => {
    const pieces = [
      movedPermanently,
      withoutContact,
      alternativeService,
      plainLog,
      '\r\n',
      'SIP/2.0 301 Gone\r\n',
      'x',
      '',
    ];
    const edits = fc.array(
      fc.record({
        from: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(400),
        piece: fc.nat(pieces.length - 1),
        asks: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const editor = await pair({ capabilities: fullClient });
        const fresh = await pair({ capabilities: fullClient });
        try {
          let text = TextDocument.create(uri, 'sip', 1, movedPermanently + withoutContact);
          await editor.open(uri, 'sip', text.getText());
          for (const [index, { from, length, piece, asks }] of list.entries()) {
            const start = Math.floor(from * text.getText().length);
            const range = { start: text.positionAt(start), end: text.positionAt(start + length) };
            const change = { range, text: pieces[piece] ?? '' };
            await editor.change(uri, index + 2, [change]);
            text = TextDocument.update(text, [change], index + 2);
            if (asks) await pulled(editor, uri);
          }
          await fresh.open(uri, 'sip', text.getText());
          // What is being written is told to be unfinished only when nobody writes any more.
          await pulled(editor, uri);
          editor.beQuiet();
          expect(await pulled(editor, uri)).toEqual(await pulled(fresh, uri));
        } finally {
          await editor.end();
          await fresh.end();
        }
      }),
      { numRuns: 60 },
    );
  });
});
