import type { Trace } from '../log/trace.ts';
import type { EditRemedy, Finding } from '../rules/rule.ts';
import { allOf } from './fix-all.ts';

/** Returns the changes that the findings of a rule propose for a message, in the order of the findings and their remedies. */
export function correctionsOf(findings: readonly Finding[], index: number, rule: string): readonly EditRemedy[] {
  return findings
    .flatMap(allOf)
    .filter((finding) => finding.rule === rule && finding.index === index)
    .flatMap(({ remedies }) => remedies.filter((remedy) => remedy.kind === 'edit'));
}

/** Returns a message as it went over the wire with a remedy applied, as the text of a `.sip` document. */
export function correctedMessage(trace: Trace, { index, edits, rest = '' }: EditRemedy): string {
  const { text } = trace.message(index).wire;
  let corrected = '';
  let from = 0;
  for (const { start, end, newText } of edits) {
    corrected += text.slice(from, start) + newText;
    from = end;
  }
  return corrected + text.slice(from) + rest;
}
