import { sureFix } from '../answers/fix-all.ts';
import { placedEdits } from '../answers/placed-edits.ts';
import { analyse, finished } from '../log/analyse.ts';
import { findings } from '../rules/check.ts';
import type { RuleId } from '../rules/rule.ts';
import { defaultRuleSettings } from '../rules/rule-settings.ts';
import { documentText } from '../text/text-source.ts';

/** Returns the text of a `.sip` file with that fix of a rule's first finding made that needs no choice; undefined where it has none. */
export function fixedFile(rule: RuleId, text: string): string | undefined {
  const trace = analyse(documentText(text, { hasSeparators: true }));
  const found = finished(findings(trace, { ...defaultRuleSettings, profile: 'strict' }));
  const finding = found.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`${rule} finds nothing`);
  const fix = sureFix(trace, finding);
  const edits = fix === undefined ? undefined : placedEdits(trace, fix);
  return edits?.reduceRight((after, { span, newText }) => {
    return after.slice(0, span.start) + newText + after.slice(span.end);
  }, text);
}
