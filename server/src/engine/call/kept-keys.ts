import type { Trace } from '../log/trace.ts';
import { KeyTable } from '../text/key-table.ts';
import { EntryNumbers } from './entry-numbers.ts';

/** Texts that were read of the entries of a trace, as keys: each is read once for all versions of a text. */
export interface KeptKeys {
  readonly keys: KeyTable;
  /** The key of each entry's text plus 1; 0 where it was not read yet. */
  readonly numbers: EntryNumbers;
}

/** Returns what gives each trace the keys of one kind, which all versions of its text share. */
export function keptKeys(): (trace: Trace) => KeptKeys {
  const lineages = new WeakMap<object, KeptKeys>();
  return ({ lineage, count }) => {
    const known = lineages.get(lineage) ?? { keys: new KeyTable(), numbers: new EntryNumbers(count) };
    lineages.set(lineage, known);
    return known;
  };
}
