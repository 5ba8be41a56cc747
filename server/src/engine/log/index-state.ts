import type { TextSource } from '../text/text-source.ts';
import type { KeyTable } from '../text/key-table.ts';
import type { EntryColumns } from './entry-columns.ts';
import type { Layout } from './layout.ts';
import { plainLayout } from './layout.ts';

/** What grows while a text is indexed and is shared by every later version of it: numbers given once keep their meaning. */
export interface IndexTables {
  readonly keys: KeyTable;
  readonly layouts: LayoutTable;
  nextIdentity: number;
}

/** An index of a text: its columns and the tables that their numbers point into. */
export interface TextIndex {
  readonly text: TextSource;
  readonly columns: EntryColumns;
  readonly tables: IndexTables;
}

/** The layouts of a text by number; most texts have one or two. */
export class LayoutTable {
  readonly #layouts: Layout[] = [plainLayout];
  readonly #numbers = new Map<string, number>([[nameOf(plainLayout), 0]]);

  numberOf(layout: Layout): number {
    const name = nameOf(layout);
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#layouts.length;
    this.#layouts.push(layout);
    this.#numbers.set(name, number);
    return number;
  }

  layoutOf(number: number): Layout {
    return this.#layouts[number] ?? plainLayout;
  }
}

function nameOf(layout: Layout): string {
  return `${layout.escapes} ${layout.dots ? 'dots' : 'plain'} ${layout.prefixLength} ${layout.prefixShape}`;
}
