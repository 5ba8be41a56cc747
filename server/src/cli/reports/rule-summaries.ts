import english from '../../../../package.nls.json';
import japanese from '../../../../package.nls.ja.json';
import type { CliLanguage } from '../say.ts';

/** Returns in one paragraph of Markdown what a rule finds; undefined for what is no rule. */
export type RuleSummaries = (id: string) => string | undefined;

/** Returns what the settings editor says of rules, without the link at its end. */
export function ruleSummaries(language: CliLanguage): RuleSummaries {
  const texts: Readonly<Record<string, string>> = language === 'ja' ? japanese : english;
  return (id) => texts[`rules.${id}`]?.replace(/ \[[^\]]*\]\([^)]*\)$/, '');
}
