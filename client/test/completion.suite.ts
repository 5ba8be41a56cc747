import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeActive } from './close-active.ts';
import { isJapanese } from './japanese.ts';
import { openTrace } from './open-trace.ts';
import { positionOf } from './position-of.ts';
import { traces } from './traces.ts';
import { until } from './until.ts';

const head = `INVITE sip:bob@example.com SIP/2.0
Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds
From: <sip:alice@example.com>;tag=1928301774
To: <sip:bob@example.com>
Call-ID: a84b4c76e66710@192.0.2.10
CSeq: 1 INVITE
`;

/** Opens an untitled document of SIP and puts the cursor at its end. */
async function write(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'sip', content });
  const end = document.positionAt(document.getText().length);
  return await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
}

async function suggestionsAt(
  { document }: vscode.TextEditor,
  position: vscode.Position,
  resolved = 0,
): Promise<readonly vscode.CompletionItem[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    command,
    document.uri,
    position,
    undefined,
    resolved,
  );
  return list.items;
}

/** Returns the suggestions at the cursor, as soon as there are any. */
async function suggestionsHere(editor: vscode.TextEditor, resolved = 0): Promise<readonly vscode.CompletionItem[]> {
  return await until('suggestions', async () => {
    const items = await suggestionsAt(editor, editor.selection.active, resolved);
    return items.length === 0 ? undefined : items;
  });
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** Takes the first suggestion for what is typed, as the Enter key does. */
async function take(editor: vscode.TextEditor, typed: string, wanted: RegExp): Promise<void> {
  await vscode.commands.executeCommand('type', { text: typed });
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  await until(`the text ${wanted.source}`, async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return wanted.test(editor.document.getText()) ? true : undefined;
  });
}

suite('completion', () => {
  // Each test has a document of its own: VS Code would hand out one that is about to go instead of a new one of the same name.
  suiteTeardown(async () => {
    while (vscode.window.activeTextEditor?.document.isUntitled === true) await closeActive();
  });

  test('a header field that the message lacks is on top, and says so', async () => {
    const [first] = await suggestionsHere(await write(head));
    assert.ok(first !== undefined && typeof first.label !== 'string');
    assert.equal(first.label.label, 'Max-Forwards');
    assert.equal(first.label.description, isJapanese ? '必須・未記入' : 'required, not there yet');
  });

  test('a suggestion is explained, in the language of the window', async () => {
    const items = await suggestionsHere(await write(`${head}Supported: `), 1);
    const [first] = items;
    assert.equal(first === undefined ? '' : labelOf(first), '100rel');
    const text = first?.documentation;
    assert.ok(text instanceof vscode.MarkdownString);
    assert.match(text.value, isJapanese ? /暫定応答/u : /Provisional responses/u);
    assert.match(text.value, /rfc3262/u);
  });

  test('a header field is written with its value', async () => {
    const editor = await write(head);
    await take(editor, 'Max', /^Max-Forwards: 70$/mu);
  });

  test('a whole message is written, and its places are filled in everywhere at once', async () => {
    const editor = await write('');
    await take(editor, 'INVITE+SDP', /^Content-Type: application\/sdp\r?$/mu);
    await vscode.commands.executeCommand('type', { text: 'carol' });
    const text = editor.document.getText();
    assert.match(text, /^INVITE sip:carol@example\.com SIP\/2\.0\r?$/mu);
    assert.match(text, /^To: <sip:carol@example\.com>\r?$/mu);
    assert.match(text, /^Via: SIP\/2\.0\/UDP 192\.0\.2\.10;branch=z9hG4bK[0-9a-f]{16}\r?$/mu);
    assert.match(text, /^a=sendrecv\r?$/mu);
    await vscode.commands.executeCommand('leaveSnippet');
  });

  test('a response takes what its request has', async () => {
    const editor = await write(`${head}Max-Forwards: 70\n\nSIP/2.0 200 OK\n`);
    await take(editor, 'Via', /SIP\/2\.0 200 OK\r?\nVia: SIP\/2\.0\/UDP 192\.0\.2\.10;branch=z9hG4bK776asdhds/u);
  });

  test('a session description has codecs, and the form of its lines', async () => {
    const body = 'Content-Type: application/sdp\n\nv=0\nm=audio 49170 RTP/AVP 0 96\na=rtpmap:96 ';
    const editor = await write(head + body);
    const labels = (await suggestionsHere(editor)).map(labelOf);
    assert.ok(labels.includes('opus/48000/2'));
    const { uri } = editor.document;
    const command = 'vscode.executeSignatureHelpProvider';
    const help = await until('the form of a line', () => {
      const { active } = editor.selection;
      return vscode.commands.executeCommand<vscode.SignatureHelp | undefined>(command, uri, active);
    });
    assert.equal(help.signatures[0]?.label, 'a=rtpmap:payload type encoding/clock rate/channels');
    assert.equal(help.activeParameter, 1);
  });

  test('nothing is offered in a log, which is evidence', async () => {
    const editor = await openTrace(traces.emergencyLog);
    const items = await suggestionsAt(editor, positionOf(editor.document, 'Max-Forwards'));
    // VS Code itself offers the words of the log; they are plain text.
    const ours = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Field);
    assert.deepEqual(ours.map(labelOf), []);
  });
});
