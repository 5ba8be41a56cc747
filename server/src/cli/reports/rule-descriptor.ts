import type { Severity } from '../../engine/index.ts';
import { plainText, rules } from '../../engine/index.ts';
import type { RuleSummaries } from './rule-summaries.ts';

/** How severe a result is in SARIF 2.1.0 (§3.27.10). */
export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** What GitHub shows of a severity. */
const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'recommendation',
  hint: 'recommendation',
};

/** Returns what SARIF tells of a rule (§3.49, reportingDescriptor): what it finds, and where its page is. */
export function ruleDescriptor(id: string, summaries: RuleSummaries | undefined): object {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) return { id };
  const helpUri = `https://github.com/sip-lens/sip-lens/blob/main/docs/rules/${id}.md`;
  const markdown = summaries?.(id) ?? id;
  const text = plainText(markdown);
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    helpUri,
    help: { text: `${text}\n${helpUri}`, markdown: `${markdown}\n\n[${id}](${helpUri})` },
    defaultConfiguration: { level: levels[rule.defaultSeverity] },
    properties: {
      tags: ['sip', rule.basis],
      basis: rule.basis,
      'problem.severity': problemSeverities[rule.defaultSeverity],
      ...(rule.reference === undefined ? {} : { reference: `${rule.reference.rfc} §${rule.reference.section}` }),
    },
  };
}
