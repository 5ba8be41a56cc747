import { readFile as read, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** So long a file of settings is, in octets: it is written by hand. */
const longest = 1024 * 1024;

/** Returns the text of a file of settings, or undefined: where there is none, and for what is not on this machine. Never rejects. */
export async function readFile(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const file = fileURLToPath(uri);
    const status = await stat(file);
    return status.isFile() && status.size <= longest ? await read(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
