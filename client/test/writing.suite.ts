import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeActive } from './close-active.ts';
import { setSetting } from './settings-of.ts';
import { until } from './until.ts';

const draft = `### Alice writes
MESSAGE sip:bob@example.com SIP/2.0
i: one@192.0.2.10
# a comment
cseq:1 MESSAGE
c: text/plain
v: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK1
l: 5

Hello
### Bob answers
SIP/2.0 200 OK
v: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK1
i: one@192.0.2.10
cseq: 1 MESSAGE
l: 0

`;

const tidy = `### Alice writes
MESSAGE sip:bob@example.com SIP/2.0
Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK1
Call-ID: one@192.0.2.10
# a comment
CSeq: 1 MESSAGE
Content-Type: text/plain
Content-Length: 5

Hello
### Bob answers
SIP/2.0 200 OK
Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK1
Call-ID: one@192.0.2.10
CSeq: 1 MESSAGE
Content-Length: 0

`;

async function opened(language: string, content = draft): Promise<vscode.TextEditor> {
  return await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

async function formatEdits({ uri }: vscode.TextDocument): Promise<readonly vscode.TextEdit[]> {
  const options = { tabSize: 2, insertSpaces: true };
  const command = 'vscode.executeFormatDocumentProvider';
  return (await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(command, uri, options)) ?? [];
}

/** Puts the cursor behind a text. */
function cursorBehind(editor: vscode.TextEditor, text: string): void {
  const offset = editor.document.getText().indexOf(text) + text.length;
  const place = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(place, place);
}

async function untilText(editor: vscode.TextEditor, expected: string): Promise<void> {
  const { document } = editor;
  await until(`the text ${JSON.stringify(expected)}, not ${JSON.stringify(document.getText())}`, () =>
    plain(document) === expected ? true : undefined,
  );
}

function plain(document: vscode.TextDocument): string {
  return document.getText().replaceAll('\r\n', '\n');
}

suite('writing a .sip file', () => {
  teardown(async () => {
    await setSetting('sipLens.format.lineEnds', undefined);
    await setSetting('sipLens.contentLength.update', undefined);
    await closeActive();
  });

  test('formatting writes names, order and line ends as SIP has them, and changes nothing the second time', async () => {
    const editor = await opened('sip', draft);
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    await until('a formatter', async () => (0 < (await formatEdits(editor.document)).length ? true : undefined));
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.LF));
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(editor.document.getText(), tidy.replaceAll('\n', '\r\n'));
    const { version } = editor.document;
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(editor.document.version, version);
  });

  test('formatting leaves the line ends alone where the user says so', async () => {
    await setSetting('sipLens.format.lineEnds', 'keep');
    const editor = await opened('sip', draft);
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.LF));
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(editor.document.getText(), tidy);
  });

  test('a log has no formatter', async () => {
    const { document } = await opened('log', draft);
    assert.deepEqual(await formatEdits(document), []);
  });

  test('what is typed into a body is counted, and undone with it as if nothing else had been changed', async () => {
    const editor = await opened('sip', tidy);
    cursorBehind(editor, 'Hello');
    const counted = (body: string, length: number): string =>
      tidy.replace('Hello', body).replace('Length: 5', `Length: ${length}`);
    await vscode.commands.executeCommand('type', { text: 'x' });
    await vscode.commands.executeCommand('type', { text: '\u3042' });
    await untilText(editor, counted('Hellox\u3042', 9));
    await vscode.commands.executeCommand('undo');
    await untilText(editor, tidy);
    await vscode.commands.executeCommand('redo');
    await untilText(editor, counted('Hellox\u3042', 9));
  });

  test('what is deleted is counted, and a header that is typed is nobody\u2019s business', async () => {
    const editor = await opened('sip', tidy);
    cursorBehind(editor, 'MESSAGE sip:bob');
    await vscode.commands.executeCommand('type', { text: 'by' });
    cursorBehind(editor, 'Hello');
    for (let count = 0; count < 3; count += 1) await vscode.commands.executeCommand('deleteLeft');
    const text = tidy.replace('sip:bob', 'sip:bobby').replace('Hello', 'He');
    // Two line ends are possible: the one behind the body belongs to it, or does not.
    await until('a right length', () => (/Length: [24]\n/.test(plain(editor.document)) ? true : undefined));
    assert.equal(plain(editor.document).replace(/Length: [24]\n/, 'Length: 5\n'), text);
  });

  test('nothing is counted where the user says so', async () => {
    await setSetting('sipLens.contentLength.update', false);
    const editor = await opened('sip', tidy);
    cursorBehind(editor, 'Hello');
    await vscode.commands.executeCommand('type', { text: '!' });
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await untilText(editor, tidy.replace('Hello', 'Hello!').replace('Length: 5', 'Length: 6'));
  });

  test('what is being typed is not told to be unfinished before it is left alone or saved', async () => {
    const { document } = await opened('sip', '');
    const rulesTold = (): readonly unknown[] => {
      return vscode.languages
        .getDiagnostics(document.uri)
        .map(({ code }) => (typeof code === 'object' ? code.value : code));
    };
    const snapshots: (readonly unknown[])[] = [];
    const listening = vscode.languages.onDidChangeDiagnostics(() => void snapshots.push(rulesTold()));
    try {
      await vscode.commands.executeCommand('type', {
        text: 'OPTIONS sip:bob@example.com SIP/2.0\nMax-Forwards: many\nUser-Agent: x\n',
      });
      const wrong = await until('a finding on another line', () =>
        snapshots.find((rules) => rules.includes('malformed-max-forwards')),
      );
      assert.deepEqual(wrong, ['malformed-max-forwards']);
      await until('what is missing', () => (rulesTold().includes('missing-from') ? true : undefined));
    } finally {
      listening.dispose();
    }
  });
});
