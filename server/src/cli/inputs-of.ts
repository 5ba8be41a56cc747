import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { globOf, isGlob } from '../engine/index.ts';
import { filesBelow } from './files-below.ts';
import { fileKind, looksBinary } from './file-kind.ts';
import type { Input } from './read-input.ts';
import { statusOf } from './status-of.ts';

/** What an argument stands for, one after the other. */
export type NamedInput =
  /** A file that was named, or `-`: whatever is wrong with it is said. */
  | { readonly kind: 'named'; readonly file: string }
  /** A file that was found in a folder or by a pattern. */
  | { readonly kind: 'found'; readonly file: string }
  | Extract<Input, { kind: 'problem' }>
  /** Behind the files of a folder or a pattern. */
  | { readonly kind: 'end'; readonly argument: string; readonly found: number; readonly leftOut: number };

/**
 * Returns the files that the arguments stand for, while they are looked for: folders with all that is in them, patterns (`*.log`,
 * `logs/**`), and names. In folders hidden files, `node_modules` and what is no text are left out; what was found before is not
 * found again. A name that exists is a name, whatever characters it has.
 */
export function* inputsOf(args: readonly string[]): Generator<NamedInput> {
  const seen = new Set<string>();
  for (const argument of args) {
    const status = argument === '-' ? undefined : statusOf(argument);
    if (status?.isDirectory() === true) yield* foundBelow(argument, argument, seen, () => true);
    else if (status === undefined && argument !== '-' && isGlob(argument)) yield* matched(argument, seen);
    else yield { kind: 'named', file: argument };
  }
}

function* matched(argument: string, seen: Set<string>): Generator<NamedInput> {
  // On Windows a shell leaves patterns as they are, with its own separators.
  const written = path.sep === '\\' ? argument.replaceAll('\\', '/') : argument;
  const pattern = written.replace(/^(?:\.\/+)+/, '');
  const parts = pattern.split('/');
  const plain = parts.findIndex((part) => isGlob(part));
  const above = parts.slice(0, plain);
  const folder = above.length === 0 ? '.' : above.join('/') || '/';
  const fits = globOf(pattern);
  if (!existsSync(folder)) yield { kind: 'problem', file: argument, id: 'input.no-match', values: {} };
  else yield* foundBelow(folder, argument, seen, fits);
}

function* foundBelow(
  folder: string,
  argument: string,
  seen: Set<string>,
  isWanted: (file: string) => boolean,
): Generator<NamedInput> {
  let found = 0;
  let leftOut = 0;
  let again = 0;
  for (const entry of filesBelow(folder)) {
    if (entry.kind === 'problem') yield entry;
    else if (!isWanted(entry.file)) continue;
    else if (isNoText(entry.file)) leftOut += 1;
    else {
      found += 1;
      const known = seen.size;
      seen.add(path.resolve(entry.file));
      if (known === seen.size) again += 1;
      else yield { kind: 'found', file: entry.file };
    }
  }
  if (found === 0) {
    const id = leftOut === 0 ? (folder === argument ? 'input.empty-folder' : 'input.no-match') : 'input.none-readable';
    yield { kind: 'problem', file: argument, id, values: {} };
  } else yield { kind: 'end', argument, found: found - again, leftOut };
}

/** Octets that tell what a file is. */
const headOctets = 8192;

/** Tells of a file that was found whether it is left out: one that another program must unpack, or no text. What cannot be read is not. */
function isNoText(file: string): boolean {
  try {
    const head = headOf(file);
    const kind = fileKind(head);
    return kind === 'text' ? looksBinary(head) : kind === 'zst' || kind === 'xz' || kind === 'bz2';
  } catch {
    return false;
  }
}

function headOf(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const octets = Buffer.allocUnsafe(headOctets);
    return octets.subarray(0, readSync(descriptor, octets, 0, headOctets, 0));
  } finally {
    closeSync(descriptor);
  }
}
