import type { Trace } from '../log/trace.ts';
import { linkColumns } from './link-columns.ts';

/** By the key of a method, for all versions of a text. */
const lineages = new WeakMap<object, Map<number, string>>();

/** Returns the method of a request, or '' for a response or a malformed start line: `facts` spells out all of an entry. */
export function writtenMethod(trace: Trace, index: number): string {
  return textOf(trace, linkColumns(trace).method[index] ?? 0, () => trace.facts(index).method ?? '');
}

/** Returns the method in the CSeq of an entry, or '' without one. */
export function writtenCseqMethod(trace: Trace, index: number): string {
  return textOf(trace, linkColumns(trace).cseqMethod[index] ?? 0, () => trace.facts(index).cseqMethod);
}

function textOf(trace: Trace, key: number, read: () => string): string {
  if (key === 0) return '';
  const known = lineages.get(trace.lineage) ?? new Map<number, string>();
  lineages.set(trace.lineage, known);
  const text = known.get(key) ?? read();
  if (known.size < mostKept) known.set(key, text);
  return text;
}

/** A log of many methods was made to have them. */
const mostKept = 256;
