import { RelativePattern, workspace } from 'vscode';
import type { CancellationToken, Uri, WorkspaceFolder } from 'vscode';

/** Returns the files of the workspace that a search would look at: `files.exclude` and `search.exclude` are honoured. */
export async function candidateFiles(token: CancellationToken): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  for (const folder of workspace.workspaceFolders ?? []) {
    const everything = new RelativePattern(folder, '**/*');
    // One folder after the other, so that a cancellation between two of them counts.
    found.push(...(await workspace.findFiles(everything, excludedIn(folder), undefined, token)));
  }
  return found;
}

/**
 * Returns one glob of all that is excluded without a condition, or undefined when nothing is. Alternatives cannot stand
 * inside alternatives, so a pattern with braces is written out.
 */
function excludedIn(folder: WorkspaceFolder): RelativePattern | undefined {
  const patterns = ['files.exclude', 'search.exclude'].flatMap((setting) => {
    const values: unknown = workspace.getConfiguration(undefined, folder).get(setting);
    return Object.entries(values ?? {}).flatMap(([pattern, value]: [string, unknown]) =>
      value === true ? [pattern] : [],
    );
  });
  const plain = patterns.flatMap(writtenOut);
  return plain.length === 0
    ? undefined
    : new RelativePattern(folder, plain.length === 1 ? plain.join('') : `{${plain.join(',')}}`);
}

/** Returns the patterns that one pattern with `{a,b}` stands for; a pattern that goes on below a folder ends in `/**`. */
export function writtenOut(pattern: string): readonly string[] {
  const [whole, alternatives] = /\{([^{}]*)\}/u.exec(pattern) ?? [];
  if (whole === undefined || alternatives === undefined)
    return pattern.endsWith('/**') ? [pattern] : [pattern, `${pattern}/**`];
  return alternatives.split(',').flatMap((one) => writtenOut(pattern.replace(whole, () => one)));
}
