import { statSync, type Stats } from 'node:fs';

/** Returns what stands under a name, through links; undefined where nothing does, or nobody can tell, such as behind a link to itself. */
export function statusOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}
