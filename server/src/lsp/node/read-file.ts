import { lstat, readFile as read, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ReadProjectFileResult } from '../../protocol/index.ts';

/** So long a file of settings is, in octets: it is written by hand. */
const longest = 1024 * 1024;

/** Returns the text of a file of settings, or why there is none to be had; nothing for what is not on this machine. Never rejects. */
export async function readFile(uri: string): Promise<ReadProjectFileResult> {
  if (!uri.startsWith('file:')) return {};
  try {
    const file = fileURLToPath(uri);
    await lstat(file);
    return await textOf(file);
  } catch {
    // Where nothing can be said to be there, nothing is.
    return {};
  }
}

async function textOf(file: string): Promise<ReadProjectFileResult> {
  try {
    const status = await stat(file);
    if (!status.isFile()) return { unread: 'no-file' };
    return longest < status.size ? { unread: 'too-long' } : { text: await read(file, 'utf8') };
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { unread: isGone ? 'no-file' : 'unreadable' };
  }
}
