import { finished } from '../log/analyse.ts';
import type { Trace } from '../log/trace.ts';
import { findings } from '../rules/check.ts';
import type { Finding, RuleId } from '../rules/rule.ts';
import { defaultRuleSettings, type RuleSettings } from '../rules/rule-settings.ts';

/** Returns what one rule finds in a trace. */
export function findingsOf(trace: Trace, rule: RuleId, settings: Partial<RuleSettings> = {}): readonly Finding[] {
  const all = finished(findings(trace, { ...defaultRuleSettings, ...settings }));
  return all.filter((finding) => finding.rule === rule);
}

/** Returns each finding as one line: its place in the text, severity and sentence. */
export function briefly(trace: Trace, found: readonly Finding[]): readonly string[] {
  return found.map(({ index, severity, messageId, span }) => {
    return `${index} ${severity} ${messageId} at ${trace.text.chars.slice(span.start, span.end)}`;
  });
}
