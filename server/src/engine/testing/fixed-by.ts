import { analyse, finished } from '../log/analyse.ts';
import { findings } from '../rules/check.ts';
import type { EditRemedy, RuleId } from '../rules/rule.ts';
import { defaultRuleSettings } from '../rules/rule-settings.ts';
import { documentText } from '../text/text-source.ts';

/** Returns a bare message with the first fix of a rule's first finding made in it; undefined where there is none. */
export function fixedBy(text: string, rule: RuleId): string | undefined {
  const found = finished(findings(analyse(documentText(text)), { ...defaultRuleSettings, profile: 'strict' }));
  const remedy = found.find((one) => one.rule === rule)?.remedies.find((one): one is EditRemedy => one.kind === 'edit');
  return remedy?.edits.toReversed().reduce((changed, { start, end, newText }) => {
    return changed.slice(0, start) + newText + changed.slice(end);
  }, text);
}
