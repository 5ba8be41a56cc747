import type { EntryColumns } from './entry-columns.ts';
import type { IndexTables } from './index-state.ts';
import { scanKernel } from './kernel/the-kernel.ts';

/** Gives back what was kept ready while a text was scanned. */
export function trimIndex({ columns, tables }: { readonly columns: EntryColumns; readonly tables: IndexTables }): void {
  scanKernel()?.giveBack(tables.keys);
  columns.trim();
  tables.keys.trim();
}
