import path from 'node:path';

/**
 * Returns a file's path from the current folder with `/` between its parts: what CI systems expect, which know nothing of the machine
 * that the check ran on. A file outside of it keeps its absolute path; `-` stays what it is.
 */
export function relativePath(file: string): string {
  if (file === '-') return file;
  const relative = path.relative(process.cwd(), path.resolve(file));
  const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return (isOutside ? path.resolve(file) : relative).split(path.sep).join('/');
}
