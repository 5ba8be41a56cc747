import { rules } from '../rules/index.ts';
import type { RuleId } from '../rules/rule.ts';

/** Returns the id of a rule, or undefined for a word that is none. */
export function ruleNamed(word: string): RuleId | undefined {
  return rules.find(({ id }) => id === word)?.id;
}
