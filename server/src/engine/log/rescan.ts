import type { TextSource } from '../text/text-source.ts';
import type { ColumnName, EntryRow } from './entry-columns.ts';
import { offsetNames } from './entry-columns.ts';
import type { IndexTables } from './index-state.ts';
import { scan } from './scan.ts';

/** By how much more is looked at behind an edit when a piece's length was too little. */
const growth = 16;

/** What stands before the place where a scan begins is looked at no further than this. */
const lookBehind = 4096;

/** So many lines must follow the last row in a window: a message that looked at fewer would be no other in the whole text. */
const linesBehind = 64;

/** Takes one row: `more` goes on, `done` ends the scan because an entry begins where an old one did. */
export type TakeRescanned = (row: EntryRow) => 'more' | 'done';

/**
 * Scans a text again from `from` on. Of a text in pieces only a window around the edit is put together, and a larger one where
 * that did not reach: then `begin` is called again, and everything is taken anew. `reached` is how far the last row that was taken
 * looked at the old text, in offsets of the new one.
 */
export function* rescan(
  text: TextSource,
  { from, editEnd }: { readonly from: number; readonly editEnd: number },
  tables: IndexTables,
  begin: () => { readonly take: TakeRescanned; readonly reached: () => number },
): Generator<number, void> {
  const { pieces, unit, copyLatin1, hasSeparators } = text;
  if (pieces !== undefined) {
    const base = Math.max(0, from - lookBehind);
    for (let size = pieces.pieceLength; ; size *= growth) {
      const end = Math.min(pieces.length, editEnd + size);
      const window: TextSource = {
        unit,
        chars: pieces.slice(base, end),
        ...(copyLatin1 === undefined ? {} : { copyLatin1 }),
        ...(hasSeparators === undefined ? {} : { hasSeparators }),
      };
      const { take, reached } = begin();
      let isDone = false;
      let reach = 0;
      for (const at of scan(window, from - base, tables, (row) => {
        reach = Math.max(reach, row.reach, row.end);
        isDone = take(movedRow(row, base)) === 'done';
        return !isDone;
      }))
        yield at + base;
      if (end === pieces.length) return;
      if (isDone && hasLinesBehind(window.chars, Math.max(reach, reached() - base))) return;
    }
  }
  const { take } = begin();
  yield* scan(text, from, tables, (row) => take(row) === 'more');
}

function movedRow(row: EntryRow, by: number): EntryRow {
  const moved: Record<ColumnName, number> = { ...row };
  for (const name of offsetNames) moved[name] += by;
  return moved;
}

function hasLinesBehind(chars: string, offset: number): boolean {
  let at = offset;
  for (let count = 0; count < linesBehind; count += 1) {
    at = chars.indexOf('\n', at) + 1;
    if (at === 0) return false;
  }
  return true;
}
