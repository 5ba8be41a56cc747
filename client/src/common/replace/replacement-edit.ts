import { FileType, Range, WorkspaceEdit, workspace } from 'vscode';
import type { CancellationToken, Progress, Uri } from 'vscode';
import { uriOccurrencesRequest } from '../../../../server/src/protocol/index.ts';
import type { UriOccurrencesParams, UriOccurrencesResult, WireRange } from '../../../../server/src/protocol/index.ts';
import type { Services } from '../services.ts';
import { t } from '../translate.ts';
import { candidateFiles } from './candidate-files.ts';
import { mayHold } from './may-hold.ts';

/** What is above this size is no address book. */
const largestBytes = 5 * 1024 * 1024;

/** A URI and what takes its place; `caution` is '' when there is none. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
  readonly caution: string;
}

/** The edit of the whole workspace, each part waiting for the user's consent, and how much is in it. */
export interface ReplacementEdit {
  readonly edit: WorkspaceEdit;
  readonly places: number;
}

/** Looks through the workspace; returns undefined when the user cancelled. */
export async function replacementEdit(
  services: Services,
  replacement: Replacement,
  progress: Progress<{ readonly message: string }>,
  token: CancellationToken,
): Promise<ReplacementEdit | undefined> {
  const edit = new WorkspaceEdit();
  let places = 0;
  const files = await candidateFiles(token);
  for (const [index, file] of files.entries()) {
    if (token.isCancellationRequested) return undefined;
    if (index % 50 === 0) progress.report({ message: t('{done} of {all} files', { done: index, all: files.length }) });
    // Files are read one after the other, so that a large workspace does not fill the memory.
    places += await addFile(services, replacement, file, edit);
  }
  return token.isCancellationRequested ? undefined : { edit, places };
}

async function addFile(services: Services, replacement: Replacement, file: Uri, edit: WorkspaceEdit): Promise<number> {
  const text = await textOf(services, file, schemeOf(replacement.from));
  if (text === undefined) return 0;
  const params: UriOccurrencesParams = { text, uri: replacement.from };
  const { ranges, isTrace } = await services.client.sendRequest<UriOccurrencesResult>(uriOccurrencesRequest, params);
  // A trace is a record of what was sent: changing it would make it a lie.
  if (isTrace) return 0;
  const label = t('Replace {from} with {to}', { from: replacement.from, to: replacement.to });
  const description = replacement.caution === '' ? {} : { description: replacement.caution };
  for (const range of ranges) {
    edit.replace(file, rangeOf(range), replacement.to, { needsConfirmation: true, label, ...description });
  }
  return ranges.length;
}

/** Returns the text of a file that may hold the URI as the editor reads it, or undefined for one that need not be opened. */
async function textOf({ channel }: Services, file: Uri, scheme: string): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === file.toString());
  if (open !== undefined) return open.getText();
  try {
    const { size, type } = await workspace.fs.stat(file);
    if (largestBytes < size || (type & FileType.File) === 0) return undefined;
    if (!mayHold(await workspace.fs.readFile(file), scheme)) return undefined;
    // Opened as a document, it is decoded as the user's settings say.
    return (await workspace.openTextDocument(file)).getText();
  } catch (error) {
    channel.warn(`Not searched: ${file.toString()}: ${String(error)}`);
    return undefined;
  }
}

/** `sip:` for a SIP URI: nothing without it can hold the URI, in whatever form it is written. */
function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':') + 1).toLowerCase();
}

function rangeOf({ start, end }: WireRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
