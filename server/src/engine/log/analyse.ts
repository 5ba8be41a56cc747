import type { TextSource } from '../text/text-source.ts';
import { EntryColumns } from './entry-columns.ts';
import { newTables } from './index-state.ts';
import type { TextIndex } from './index-state.ts';
import { packetView } from './packets/packet-view.ts';
import { scan } from './scan.ts';
import type { Trace } from './trace.ts';
import { traceOf } from './trace-of.ts';
import { visibleText } from './visible-text.ts';

/** Returns the analysis of a text, made in one go: for texts below some megabytes, and for tests. */
export function analyse(text: TextSource): Trace {
  return finished(analyseInSlices(text));
}

/** Analyses a text in slices; yields the offset reached after each, so that a caller can cancel or give way. */
export function* analyseInSlices(source: TextSource): Generator<number, Trace> {
  const tables = newTables();
  const columns = new EntryColumns();
  const visible = (yield* packetView(source)) ?? (yield* visibleText(source));
  const text = visible?.text ?? source;
  yield* scan(text, 0, tables, (row) => {
    columns.push(row);
    return true;
  });
  columns.trim();
  tables.keys.trim();
  const index: TextIndex = { source, text, visible, columns, tables };
  return traceOf(index);
}

/** Runs a sliced work to its end and returns its result. */
export function finished<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
