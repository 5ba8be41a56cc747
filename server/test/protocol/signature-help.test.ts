import { afterEach, describe, expect, it } from 'vitest';
import { SignatureHelpRequest, SignatureHelpTriggerKind } from 'vscode-languageserver/node';
import type { SignatureHelp, SignatureHelpContext } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///traces/written.sip';
const head = 'INVITE sip:bob@example.com SIP/2.0\n';

let open: Pair | undefined;
afterEach(() => open?.end());

/** Returns what is shown at the cursor `‸` of a document. */
async function helpAt(
  marked: string,
  options: Parameters<typeof pair>[0] = { capabilities: fullClient },
  languageId = 'sip',
  context?: SignatureHelpContext,
): Promise<SignatureHelp | null> {
  open = await pair(options);
  const text = marked.replace('‸', '');
  await open.open(uri, languageId, text);
  const position = TextDocument.create('', '', 0, text).positionAt(marked.indexOf('‸'));
  const more = context === undefined ? {} : { context };
  return await open.client.sendRequest(SignatureHelpRequest.type, { textDocument: { uri }, position, ...more });
}

function activeOf(help: SignatureHelp | null): string | undefined {
  const [signature] = help?.signatures ?? [];
  const label = signature?.parameters?.[help?.activeParameter ?? -1]?.label;
  return typeof label === 'string' || label === undefined ? label : signature?.label.slice(label[0], label[1]);
}

function textOf(documentation: unknown): unknown {
  return typeof documentation === 'object' && documentation !== null && 'value' in documentation
    ? documentation.value
    : documentation;
}

describe('signature help', () => {
  it('shows the form of a value, and marks the part that is being written', async () => {
    const help = await helpAt(`${head}Via: SIP/2.0/UDP a.example.com;branch=‸`);
    expect(help?.signatures[0]?.label).toBe(
      'Via: SIP/2.0/UDP host:port;branch=z9hG4bK…;rport;received=address;parameters',
    );
    expect(activeOf(help)).toBe('branch=z9hG4bK…');
    const about = help?.signatures[0]?.parameters?.[help.activeParameter ?? -1]?.documentation;
    expect(textOf(about)).toContain('begins with z9hG4bK');
    expect(textOf(help?.signatures[0]?.documentation)).toContain('The path the request took');
  });

  it('marks nothing where none of its parts is written', async () => {
    const closed = `${head}From: <sip:alice@example.com>‸`;
    expect((await helpAt(closed))?.activeParameter).toBeNull();
    await open?.end();
    const plain = await helpAt(closed, {});
    expect(plain?.activeParameter).toBe(plain?.signatures[0]?.parameters?.length);
  });

  it('speaks Japanese', async () => {
    const help = await helpAt(`${head}CSeq: ‸`, { capabilities: fullClient, locale: 'ja' });
    expect(textOf(help?.signatures[0]?.parameters?.[0]?.documentation)).toContain('整数');
  });

  it('gives texts and no Markdown to a client that announces nothing', async () => {
    const help = await helpAt(`${head}CSeq: 1 ‸`, {});
    expect(help?.signatures[0]?.parameters?.map(({ label }) => label)).toEqual(['number', 'METHOD']);
    expect(help?.signatures[0]?.documentation).toMatchObject({ kind: 'plaintext' });
    expect(activeOf(help)).toBe('METHOD');
  });

  it('comes up at the colon of a header field, not at that of a URI', async () => {
    const typed = { triggerKind: SignatureHelpTriggerKind.TriggerCharacter, triggerCharacter: ':', isRetrigger: false };
    expect(await helpAt(`${head}Contact:‸`, undefined, 'sip', typed)).not.toBeNull();
    await open?.end();
    expect(await helpAt(`${head}Contact: <sip:‸`, undefined, 'sip', typed)).toBeNull();
    await open?.end();
    expect(await helpAt(`${head}Contact: <sip:‸`, undefined, 'sip', { ...typed, isRetrigger: true })).not.toBeNull();
  });

  it('comes up in the middle of a value when it is asked for, as VS Code asks', async () => {
    const context: unknown = {
      triggerKind: SignatureHelpTriggerKind.Invoked,
      triggerCharacter: null,
      isRetrigger: false,
    };
    const help = await helpAt(`${head}CSeq: 1 ‸`, undefined, 'sip', context as SignatureHelpContext);
    expect(activeOf(help)).toBe('METHOD');
  });

  it.each(['log', 'plaintext'])('is not there in a %s document', async (languageId) => {
    expect(await helpAt(`${head}CSeq: 1 INVITE‸\nVia: SIP/2.0/UDP a\n\n`, undefined, languageId)).toBeNull();
  });

  it('is nothing where no form is known', async () => {
    expect(await helpAt(`${head}Subject: ‸`)).toBeNull();
    await open?.end();
    expect(await helpAt('IN‸')).toBeNull();
  });
});
