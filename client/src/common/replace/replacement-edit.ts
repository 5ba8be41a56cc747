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
  const ranges = await placesIn(services, replacement.from, file);
  const label = t('Replace {from} with {to}', { from: replacement.from, to: replacement.to });
  const description = replacement.caution === '' ? {} : { description: replacement.caution };
  for (const range of ranges) {
    edit.replace(file, rangeOf(range), replacement.to, { needsConfirmation: true, label, ...description });
  }
  return ranges.length;
}

/** Returns where the URI stands in a file as the editor reads it; a file that cannot be read holds it nowhere. */
async function placesIn(services: Services, uri: string, file: Uri): Promise<readonly WireRange[]> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === file.toString());
  if (open !== undefined) return await placesInText(services, uri, open.getText());
  try {
    const { size, type } = await workspace.fs.stat(file);
    if (largestBytes < size || (type & FileType.File) === 0) return [];
    const bytes = await workspace.fs.readFile(file);
    if (!mayHold(bytes, schemeOf(uri))) return [];
    // To open a document is slow, and most files that pass so far are traces. A URI is ASCII, so it is found in any case.
    const places = await placesInText(services, uri, services.decode(bytes));
    if (places.length === 0) return [];
    // Opened as a document, it is decoded as the user's settings say, and the columns are right.
    return await placesInText(services, uri, (await workspace.openTextDocument(file)).getText());
  } catch (error) {
    services.channel.warn(t('Not searched: {file}: {reason}', { file: file.toString(), reason: String(error) }));
    return [];
  }
}

async function placesInText({ client }: Services, uri: string, text: string): Promise<readonly WireRange[]> {
  const params: UriOccurrencesParams = { text, uri };
  const { ranges, isTrace } = await client.sendRequest<UriOccurrencesResult>(uriOccurrencesRequest, params);
  // A trace is a record of what was sent: changing it would make it a lie.
  return isTrace ? [] : ranges;
}

/** `sip:` for a SIP URI: nothing without it can hold the URI, in whatever form it is written. */
function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':') + 1).toLowerCase();
}

function rangeOf({ start, end }: WireRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
