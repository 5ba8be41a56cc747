import type { TextSource } from '../text/text-source.ts';
import { KeyTable } from '../text/key-table.ts';
import type { EntryColumns } from './entry-columns.ts';
import { HeadReader } from './head-reader.ts';
import { KeptParses } from './kept-parses.ts';
import type { Layout } from './layout.ts';
import { isSameLayout, layoutName, plainLayout } from './layout.ts';
import { methods } from './methods.ts';
import type { VisibleText } from './visible-text.ts';

/** What grows while a text is indexed and is shared by every later version of it: numbers given once keep their meaning. */
export interface IndexTables {
  readonly keys: KeyTable;
  readonly layouts: LayoutTable;
  readonly parses: KeptParses;
  readonly heads: HeadReader;
  nextIdentity: number;
}

/** Returns the tables of a text of which nothing is known yet. */
export function newTables(): IndexTables {
  const keys = new KeyTable();
  for (const method of methods) keys.keyOf(method);
  return {
    keys,
    layouts: new LayoutTable(),
    parses: new KeptParses(),
    heads: new HeadReader(),
    nextIdentity: 1,
  };
}

/** An index of a text: its columns and the tables that their numbers point into. */
export interface TextIndex {
  /** The text that was handed in. */
  readonly source: TextSource;
  /** The text that was scanned and that the columns' offsets belong to: the source without colour codes. */
  readonly text: TextSource;
  /** How the two belong together; undefined where they are the same. */
  readonly visible: VisibleText | undefined;
  readonly columns: EntryColumns;
  readonly tables: IndexTables;
}

/** The layouts of a text by number; most texts have one or two. */
export class LayoutTable {
  readonly #layouts: Layout[] = [plainLayout];
  readonly #numbers = new Map<string, number>([[layoutName(plainLayout), 0]]);

  /** The number that was asked for last: most messages of a log are decorated alike. */
  #last = 0;

  numberOf(layout: Layout): number {
    if (!isSameLayout(layout, this.layoutOf(this.#last))) this.#last = this.#numbered(layout);
    return this.#last;
  }

  #numbered(layout: Layout): number {
    const name = layoutName(layout);
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
