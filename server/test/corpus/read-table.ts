import { readFileSync } from 'node:fs';

export type TableRow = Readonly<Record<string, string>>;

/** Returns the rows of a tab-separated file by column name; lines that begin with `#` are remarks. */
export function readTable(path: string): readonly TableRow[] {
  const lines = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  const names = (lines[0] ?? '').split('\t');
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}
