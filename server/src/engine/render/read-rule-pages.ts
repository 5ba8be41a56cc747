import type { Language } from './language.ts';
import type { ProsePage } from './prose.ts';
import { readPages } from './read-prose.ts';

/** The pages of the rules in one language, built into dist/rules.<language>.json: by the ids of the rules. */
export interface RulePages {
  readonly language: Language;
  readonly rules: Readonly<Record<string, ProsePage>>;
}

/** Returns the pages that a parsed JSON value is, or undefined when it is something else. */
export function readRulePages(value: unknown): RulePages | undefined {
  if (typeof value !== 'object' || value === null || !('language' in value) || !('rules' in value)) return undefined;
  const { language } = value;
  const rules = readPages(value.rules);
  return (language === 'en' || language === 'ja') && rules !== undefined ? { language, rules } : undefined;
}
