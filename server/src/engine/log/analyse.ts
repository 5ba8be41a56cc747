import type { TextSource } from '../text/text-source.ts';
import { EntryColumns } from './entry-columns.ts';
import type { OctetWindow } from '../text/octet-window.ts';
import { countedLineFeeds } from './line-feeds.ts';
import { newTables } from './index-state.ts';
import type { TextIndex } from './index-state.ts';
import { scanInto, scanPlain } from './scan.ts';
import { trimIndex } from './trim-index.ts';
import { headShowsMore, showsMore } from './shows-more.ts';
import { shownText } from './shown-text.ts';
import type { Trace } from './trace.ts';
import { traceOf } from './trace-of.ts';

/** What is noted of a text as it is scanned, for what will be asked about it. */
export interface AnalysisWishes {
  /** How many line feeds are where, for whoever will ask on which lines much stands: see `lineFeedsOf`. */
  readonly lineFeeds: 'counted';
}

/** Returns the analysis of a text, made in one go: for texts below some megabytes, and for tests. */
export function analyse(text: TextSource, wishes?: AnalysisWishes): Trace {
  return finished(analyseInSlices(text, wishes));
}

/** Analyses a text in slices; yields the offset reached after each, so that a caller can cancel or give way. */
export function* analyseInSlices(source: TextSource, wishes?: AnalysisWishes): Generator<number, Trace> {
  // Nearly all texts show their own lines only. Whether more is shown is looked for as they are scanned, and rarely they are twice.
  const plain = headShowsMore(source) ? undefined : yield* plainTrace(source, wishes);
  if (plain !== undefined) return plain;
  const visible = yield* shownText(source);
  const text = visible?.text ?? source;
  const tables = newTables();
  const columns = new EntryColumns();
  yield* scanInto(text, tables, columns);
  return trimmed({ source, text, visible, columns, tables });
}

/** Returns the analysis of a text that shows nothing but its lines, or undefined where it may show more. */
function* plainTrace(source: TextSource, wishes?: AnalysisWishes): Generator<number, Trace | undefined> {
  const feeds = wishes?.lineFeeds === 'counted' ? countedLineFeeds(source) : undefined;
  const showsMoreIn = showsMore(source);
  const tables = newTables();
  const columns = new EntryColumns();
  const mayShow = (window: OctetWindow): boolean => {
    feeds?.note(window);
    return showsMoreIn(window);
  };
  if (!(yield* scanPlain(source, tables, columns, mayShow))) return undefined;
  return trimmed({ source, text: source, visible: undefined, columns, tables });
}

function trimmed(index: TextIndex): Trace {
  trimIndex(index);
  return traceOf(index);
}

/** Runs a sliced work to its end and returns its result. */
export function finished<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
