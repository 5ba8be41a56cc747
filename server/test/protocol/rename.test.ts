import { PrepareRenameRequest, RenameRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterEach, describe, expect, it } from 'vitest';
import { movedPermanently } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///call.sip';
const document = TextDocument.create(uri, 'sip', 1, movedPermanently);
const callId = '2xTb9vxSit55XU7p8@example.org';
const position = document.positionAt(movedPermanently.indexOf(callId) + 3);
const textDocument = { uri };

let open: Pair | undefined;
afterEach(() => open?.end());

async function opened(languageId: string, locale = 'en', capabilities = fullClient): Promise<Pair> {
  open = await pair({ capabilities, locale });
  await open.open(uri, languageId, movedPermanently);
  return open;
}

describe('rename', () => {
  it('offers the name at the cursor, and changes it in all messages at once', async () => {
    const { client, initialized } = await opened('sip');
    expect(initialized.capabilities.renameProvider).toEqual({ prepareProvider: true });
    const start = document.positionAt(movedPermanently.indexOf(callId));
    const end = { line: start.line, character: start.character + callId.length };
    expect(await client.sendRequest(PrepareRenameRequest.type, { textDocument, position })).toEqual({
      range: { start, end },
      placeholder: callId,
    });
    const edit = await client.sendRequest(RenameRequest.type, { textDocument, position, newName: 'new@example.org' });
    const [change] = edit?.documentChanges ?? [];
    const edits = change !== undefined && 'edits' in change ? change.edits : [];
    expect(change).toMatchObject({ textDocument: { uri, version: 1 } });
    expect(
      TextDocument.applyEdits(
        document,
        edits.flatMap((one) => ('newText' in one ? [one] : [])),
      ),
    ).toBe(movedPermanently.replaceAll(callId, 'new@example.org'));
  });

  it('writes plain changes for a client that knows no others', async () => {
    const { client, initialized } = await opened('sip', 'en', {});
    expect(initialized.capabilities.renameProvider).toBe(true);
    const edit = await client.sendRequest(RenameRequest.type, { textDocument, position, newName: 'new@example.org' });
    expect(edit?.changes?.[uri]).toHaveLength(3);
  });

  it.each([
    ['en', 'sip', 'two words', 'That cannot be a Call-ID'],
    ['ja', 'sip', 'two words', 'Call-ID として使えません'],
    ['en', 'log', 'new@example.org', 'This is a log, and a log is evidence'],
    ['ja', 'log', 'new@example.org', 'これはログです'],
  ])('says why not (%s, %s, %s)', async (locale, languageId, newName, why) => {
    const { client } = await opened(languageId, locale);
    await expect(client.sendRequest(RenameRequest.type, { textDocument, position, newName })).rejects.toThrow(why);
  });

  it('says so in a log before anybody has typed a name', async () => {
    const { client } = await opened('log');
    const asked = client.sendRequest(PrepareRenameRequest.type, { textDocument, position });
    await expect(asked).rejects.toThrow('save a copy with the ending .sip');
  });
});
