import { readdirSync, type Dirent } from 'node:fs';
import type { Input } from './read-input.ts';
import { problemOf } from './read-input.ts';
import { statusOf } from './status-of.ts';

/** A file below a folder, or a folder that cannot be read. */
type FileBelow = { readonly kind: 'file'; readonly file: string } | Extract<Input, { kind: 'problem' }>;

/** What packages brought is nobody's trace. */
const passedOver = 'node_modules';

/** So deep folders are followed: deeper ones are made by a mistake. */
const deepest = 64;

/**
 * Yields the files below a folder in the order of their names, folder by folder, with `/` between the parts of a path. Hidden files and
 * folders (`.git`) and `node_modules` are passed over. A link to a file is a file; a link to a folder is not followed, because it may
 * lead back.
 */
export function* filesBelow(folder: string, depth = 0): Generator<FileBelow> {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield problemOf(folder, error);
    return;
  }
  const base = /^(?:\.\/?)?$/.test(folder) ? '' : folder.endsWith('/') ? folder : `${folder}/`;
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = `${base}${entry.name}`;
    if (entry.name.startsWith('.') || entry.name === passedOver) continue;
    if (entry.isDirectory()) {
      if (depth < deepest) yield* filesBelow(place, depth + 1);
    } else if (entry.isFile() || (entry.isSymbolicLink() && statusOf(place)?.isFile() === true)) {
      yield { kind: 'file', file: place };
    }
  }
}
