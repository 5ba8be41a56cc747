import type { Trace } from '../log/trace.ts';
import type { Wire } from '../sip/wire.ts';
import type { EditRemedy, WireEdit } from '../rules/rule.ts';
import { stretchOf } from '../text/text-source.ts';
import type { SpanEdit } from './span-edit.ts';

/**
 * Returns the changes of a remedy where the message stands in the text; undefined where it stands there otherwise than it went over the
 * wire. Of a message of a `.sip` file comments may stand among the headers, and long lines may be broken: both stay as they are.
 */
export function placedEdits(
  trace: Trace,
  { index, edits, removedLines = [] }: EditRemedy,
): readonly SpanEdit[] | undefined {
  if (trace.isVerbatim(index)) {
    const base = trace.messageSpan(index).start;
    return edits.map(({ start, end, newText }) => ({ span: { start: base + start, end: base + end }, newText }));
  }
  const { wire } = trace.message(index);
  const runs = runsOf(trace, index, wire);
  if (runs === undefined) return undefined;
  const base = trace.messageSpan(index).start;
  const removals = removedLines.map(({ start, end }) => ({
    span: { start: base + start, end: base + end },
    newText: '',
  }));
  return joined([...edits.flatMap((edit) => placedIn(runs, wire, edit)), ...removals]);
}

/** Returns edits in the order of the text; what is put in where something goes takes its place. */
function joined(edits: readonly SpanEdit[]): readonly SpanEdit[] {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const found: SpanEdit[] = [];
  for (const edit of ordered) {
    const last = found.at(-1);
    const isAtSame = last !== undefined && last.span.start === last.span.end && last.span.end === edit.span.start;
    if (isAtSame) found[found.length - 1] = { span: edit.span, newText: last.newText + edit.newText };
    else found.push(edit);
  }
  return found;
}

/** A stretch of the wire that stands in the text as it is, and where it begins there. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly source: number;
}

/** What of them is known, as long as the wire is the same one. */
const known = new WeakMap<Wire, readonly Run[] | 'none'>();

function runsOf(trace: Trace, index: number, wire: Wire): readonly Run[] | undefined {
  if (trace.text.hasSeparators !== true || trace.formatId(index) !== 'raw') return undefined;
  const runs = known.get(wire) ?? readRuns(trace, wire) ?? 'none';
  known.set(wire, runs);
  return runs === 'none' ? undefined : runs;
}

/** Returns the runs of a message between which nothing stands but whole lines and line ends; undefined where something else does. */
function readRuns({ text }: Trace, wire: Wire): readonly Run[] | undefined {
  const { length } = wire.text;
  const runs: Run[] = [];
  for (let start = 0; start < length;) {
    const source = wire.toSource(start);
    let end = start + 1;
    while (end < length && wire.toSource(end) === source + end - start) end += 1;
    if (stretchOf(text, source, source + end - start) !== wire.text.slice(start, end)) return undefined;
    if (0 < start && !stretchOf(text, wire.endOf(start), source).endsWith('\n')) return undefined;
    runs.push({ start, end, source });
    start = end;
  }
  return runs;
}

/** What is put in goes behind what stands before it, so that comments stay with the line below them. */
function placedIn(runs: readonly Run[], wire: Wire, { start, end, newText }: WireEdit): readonly SpanEdit[] {
  if (start === end) {
    const at = start === 0 ? wire.toSource(0) : wire.endOf(start);
    return [{ span: { start: at, end: at }, newText }];
  }
  const touched = runs.filter((run) => run.start < end && start < run.end);
  return touched.map((run, place) => {
    const from = run.source + Math.max(start, run.start) - run.start;
    const to = run.source + Math.min(end, run.end) - run.start;
    return { span: { start: from, end: to }, newText: place === 0 ? newText : '' };
  });
}
