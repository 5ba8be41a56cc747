import { plainText, readRulePages, ruleDocument, ruleNamed } from '../../engine/index.ts';
import type { Output } from '../output.ts';
import { safeLine } from '../safe-line.ts';
import { say, type CliLanguage } from '../say.ts';

/** The pages of the rules in each language as JSON; the build puts them here. */
declare const embeddedRules: Readonly<Record<CliLanguage, string>>;

/** Prints the page of a rule, with the settings of systems that mend what it finds. Returns the exit code: 0, or 2 for a word that is no rule. */
export function explainRule(word: string, language: CliLanguage, output: Output): number {
  const rule = ruleNamed(word);
  if (rule === undefined) {
    output.problem(`sip-lens: ${say(language, 'rule.unknown', { word: safeLine(word) })}\n`);
    return 2;
  }
  const pages = readRulePages(JSON.parse(language === 'ja' ? embeddedRules.ja : embeddedRules.en));
  if (pages === undefined) throw new Error('The build has put something else in the place of the rules.');
  output.out(`${plainText(ruleDocument(rule, pages.rules[rule], language))}\n`);
  return 0;
}
