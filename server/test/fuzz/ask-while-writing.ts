import {
  CompletionRequest,
  DocumentFormattingRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { contentLengthRequest } from '../../src/protocol/index.ts';
import type { Pair } from '../protocol/pair.ts';

/** Asks what an editor asks while somebody writes at a place of a document; rejects when one of the questions was not answered. */
export async function askWhileWriting({ client }: Pair, document: TextDocument, at: number): Promise<void> {
  const { uri } = document;
  const textDocument = { uri };
  const position = document.positionAt(at % (document.getText().length + 1));
  const range = { start: position, end: document.positionAt(document.offsetAt(position) + 2000) };
  const options = { tabSize: 2, insertSpaces: true };
  await Promise.all([
    client.sendRequest(CompletionRequest.type, { textDocument, position }),
    client.sendRequest(SignatureHelpRequest.type, { textDocument, position }),
    client.sendRequest(contentLengthRequest, { uri, position }),
    client.sendRequest(DocumentFormattingRequest.type, { textDocument, options }),
    client.sendRequest(SemanticTokensRequest.type, { textDocument }),
    client.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range }),
    refusable(client.sendRequest(PrepareRenameRequest.type, { textDocument, position })),
    refusable(client.sendRequest(RenameRequest.type, { textDocument, position, newName: 'z9hG4bK-new' })),
  ]);
}

/** That nothing can be renamed at a place is an answer. */
async function refusable(asked: Promise<unknown>): Promise<void> {
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.RequestFailed) throw error;
  }
}
