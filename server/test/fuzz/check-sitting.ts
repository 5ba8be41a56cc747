import { TextDocumentContentRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { uriOf } from '../../src/lsp/explanations.ts';
import { draftRequest, responseAtRequest, uriOccurrencesRequest } from '../../src/protocol/index.ts';
import { actionsAt, hoverAt, pulled } from '../protocol/ask.ts';
import { ChannelWorker, workerRuntime } from '../protocol/channel-worker.ts';
import { fullClient } from '../protocol/full-client.ts';
import { pair } from '../protocol/pair.ts';
import type { Pair } from '../protocol/pair.ts';
import { askWhileWriting } from './ask-while-writing.ts';

export const doingKinds = [
  'type',
  'append',
  'replace-all',
  'reopen',
  'hover',
  'diagnostics',
  'actions',
  'draft',
  'document',
  'response',
  'occurrences',
  'write',
] as const;

/** What an editor does with an open document; `at` is taken modulo its length. */
interface Doing {
  readonly kind: (typeof doingKinds)[number];
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** One document and all that is done with it. */
export interface Sitting {
  readonly text: string;
  readonly isInWorker: boolean;
  readonly doings: readonly Doing[];
}

const uri = 'file:///traces/any.log';

/** Throws when the language server does not answer, or logs that something failed; a question need not wait for another. */
export async function checkSitting({ text, isInWorker, doings }: Sitting): Promise<void> {
  const runtime = isInWorker ? workerRuntime(new ChannelWorker(), 0) : {};
  const editor = await pair({ capabilities: fullClient, runtime });
  try {
    let document = TextDocument.create(uri, 'sip', 1, text);
    await editor.open(uri, 'sip', text);
    const answers: Promise<unknown>[] = [];
    for (const doing of doings) {
      const edited = await edit(editor, document, doing);
      if (edited === undefined) answers.push(ask(editor, document, doing));
      else document = edited;
    }
    answers.push(pulled(editor, uri));
    await Promise.all(answers);
    const [complaint] = editor.logged;
    if (complaint !== undefined) throw new Error(complaint);
  } finally {
    await editor.end();
  }
}

/** Changes the document and returns it, or undefined when the doing is a question. */
async function edit(editor: Pair, document: TextDocument, doing: Doing): Promise<TextDocument | undefined> {
  const { kind, at, length, text } = doing;
  const version = document.version + 1;
  const start = kind === 'append' ? document.getText().length : at % (document.getText().length + 1);
  if (kind === 'reopen') {
    await editor.close(uri);
    await editor.open(uri, 'sip', text);
    return TextDocument.create(uri, 'sip', 1, text);
  }
  if (kind !== 'type' && kind !== 'append' && kind !== 'replace-all') return undefined;
  const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
  const change = kind === 'replace-all' ? { text } : { range, text };
  await editor.change(uri, version, [change]);
  return TextDocument.update(document, [change], version);
}

async function ask(editor: Pair, document: TextDocument, { kind, at, text }: Doing): Promise<unknown> {
  const { client } = editor;
  const position = document.positionAt(at % (document.getText().length + 1));
  switch (kind) {
    case 'hover':
      return await hoverAt(editor, uri, position);
    case 'actions':
      return await actionsAt(editor, uri, position);
    case 'draft':
      return await client.sendRequest(draftRequest, { uri, at, variant: 'follow' });
    case 'document': {
      const place = { uri, at };
      const remedy = uriOf({ kind: 'remedy', code: 301, place });
      return await client.sendRequest(TextDocumentContentRequest.type, { uri: remedy });
    }
    case 'response':
      return await client.sendRequest(responseAtRequest, { uri, offset: at });
    case 'occurrences':
      return await client.sendRequest(uriOccurrencesRequest, { text, uri: 'sip:alice@example.com' });
    case 'write':
      return await askWhileWriting(editor, document, at);
    default:
      return await pulled(editor, uri);
  }
}
