import { analyse } from '../log/analyse.ts';
import type { RuleId } from '../rules/rule.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import { documentText, type TextSource } from '../text/text-source.ts';
import { briefly, findingsOf } from './findings-of.ts';

/** Returns what one rule finds in a text in the strictest profile, each finding as one line: index, severity, sentence, place. */
export function foundIn(
  text: string | TextSource,
  rule: RuleId,
  settings: Partial<RuleSettings> = { profile: 'strict' },
): readonly string[] {
  const trace = analyse(typeof text === 'string' ? documentText(text) : text);
  return briefly(trace, findingsOf(trace, rule, settings));
}
