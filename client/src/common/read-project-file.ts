import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { ReadProjectFileParams, ReadProjectFileResult } from '../../../server/src/protocol/index.ts';

/** The one name that the server may ask for. */
const name = '/.siplens.json';

/** So long such a file is read, in octets: it is written by hand. */
const longest = 1024 * 1024;

/** Returns what a `.siplens.json` says, wherever the workspace is kept, or why it cannot be read; nothing where there is none. Never rejects. */
export async function readProjectFile(
  { uri }: ReadProjectFileParams,
  decode: (bytes: Uint8Array) => string,
): Promise<ReadProjectFileResult> {
  try {
    const place = Uri.parse(uri, true);
    if (!place.path.endsWith(name)) return {};
    const { size, type } = await workspace.fs.stat(place);
    if ((type & FileType.File) === 0) return { unread: 'no-file' };
    if (longest < size) return { unread: 'too-long' };
    return await textOf(place, decode);
  } catch (error) {
    // On a disk all else than that there is none is worth a word; other file systems say it in words of their own.
    const isAbsent = !uri.startsWith('file:') || (error instanceof FileSystemError && absent.has(error.code));
    return isAbsent ? {} : { unread: 'unreadable' };
  }
}

const absent: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory', 'NoPermissions', 'Unavailable']);

async function textOf(place: Uri, decode: (bytes: Uint8Array) => string): Promise<ReadProjectFileResult> {
  try {
    return { text: decode(await workspace.fs.readFile(place)) };
  } catch {
    return { unread: 'unreadable' };
  }
}
