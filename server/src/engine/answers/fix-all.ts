import type { Trace } from '../log/trace.ts';
import type { EditRemedy, Finding } from '../rules/rule.ts';
import { placedEdits } from './placed-edits.ts';
import type { SpanEdit } from './span-edit.ts';

/** Returns the fix of a finding that needs nobody to choose, for a message that may be edited where it stands. */
export function sureFix(trace: Trace, { remedies }: Finding): EditRemedy | undefined {
  return remedies.find(
    (one): one is EditRemedy => one.kind === 'edit' && one.isPreferred && placedEdits(trace, one) !== undefined,
  );
}

/** Returns a finding and those that it stands for. */
export function allOf(finding: Finding): readonly Finding[] {
  return finding.alike === undefined ? [finding] : [finding, ...finding.alike];
}

/**
 * Returns all that can be put right without a choice in the messages of a `.sip` file, in the order of the text. Of two fixes that touch
 * each other the first is taken: the other one is offered again when this is done.
 */
export function fixAll(trace: Trace, findings: readonly Finding[]): readonly SpanEdit[] {
  const byMessage = new Map<number, SpanEdit[]>();
  for (const finding of findings.flatMap(allOf)) {
    const fix = sureFix(trace, finding);
    if (fix === undefined) continue;
    const taken = byMessage.get(fix.index) ?? [];
    byMessage.set(fix.index, taken);
    const edits = placedEdits(trace, fix) ?? [];
    if (!edits.some((edit) => taken.some((other) => touch(edit, other)))) taken.push(...edits);
  }
  return [...byMessage.values()].flat().toSorted((a, b) => a.span.start - b.span.start);
}

function touch(a: SpanEdit, b: SpanEdit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
