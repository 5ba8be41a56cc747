import { Uri, workspace } from 'vscode';
import type { ReadProjectFileParams, ReadProjectFileResult } from '../../../server/src/protocol/index.ts';

/** The one name that the server may ask for. */
const name = '/.siplens.json';

/** So long such a file is read, in octets: it is written by hand. */
const longest = 1024 * 1024;

/** Returns what a `.siplens.json` says, wherever the workspace is kept; nothing where there is none. Never rejects. */
export async function readProjectFile(
  { uri }: ReadProjectFileParams,
  decode: (bytes: Uint8Array) => string,
): Promise<ReadProjectFileResult> {
  try {
    const place = Uri.parse(uri, true);
    if (!place.path.endsWith(name)) return {};
    const { size } = await workspace.fs.stat(place);
    return size <= longest ? { text: decode(await workspace.fs.readFile(place)) } : {};
  } catch {
    return {};
  }
}
