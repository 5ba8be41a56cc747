import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Returns a file's path from the current folder, or from the checkout that GitHub's runner has made around it, with `/` between its
 * parts: what CI systems expect, which know nothing of the machine that the check ran on. A file outside of it keeps its absolute path;
 * `-` stays what it is.
 */
export function relativePath(file: string): string {
  if (file === '-') return file;
  const relative = path.relative(root(), path.resolve(file));
  return (isOutside(relative) ? path.resolve(file) : relative).split(path.sep).join('/');
}

/** A step may run in a folder of the repository: its annotations are found by the path in the repository all the same. */
function root(): string {
  const current = process.cwd();
  const workspace = process.env['GITHUB_WORKSPACE'] ?? '';
  if (workspace === '' || isOutside(path.relative(workspace, current))) return current;
  // A repository may be checked out into a folder of the workspace.
  for (let folder = current; !isOutside(path.relative(workspace, folder)); folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git')) || folder === path.dirname(folder)) return folder;
  }
  return workspace;
}

function isOutside(relative: string): boolean {
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}
