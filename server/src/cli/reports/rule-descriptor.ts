import type { Prose, Severity } from '../../engine/index.ts';
import { plainText, rules } from '../../engine/index.ts';

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

/** Returns what SARIF tells of a rule (§3.49, reportingDescriptor): its page as help, and where that page is. */
export function ruleDescriptor(id: string, prose: Prose | undefined): object {
  const rule = rules.find((one) => one.id === id);
  const page = prose?.rules[id];
  if (rule === undefined || page === undefined) return { id };
  const sections = Object.entries(page.sections);
  const [, about = ''] = sections[0] ?? [];
  const markdown = sections.map(([heading, text]) => `## ${heading}\n\n${text}`).join('\n\n');
  return {
    id,
    shortDescription: { text: firstSentence(plainText(about)) },
    fullDescription: { text: plainText(about) },
    helpUri: `https://github.com/sip-lens/sip-lens/blob/main/docs/rules/${id}.md`,
    help: { text: plainText(markdown), markdown },
    defaultConfiguration: { level: levels[rule.defaultSeverity] },
    properties: {
      tags: ['sip', rule.basis],
      basis: rule.basis,
      'problem.severity': problemSeverities[rule.defaultSeverity],
      ...(rule.reference === undefined ? {} : { reference: `${rule.reference.rfc} §${rule.reference.section}` }),
    },
  };
}

/** The first paragraph or the first item of a list, up to the end of its first sentence. */
function firstSentence(text: string): string {
  const [paragraph = ''] = text.replace(/^- /, '').split(/\n(?=\n|- )/, 1);
  const line = paragraph.replace(/\s*\n\s*/g, ' ');
  return /^.*?[.。](?=\s|$|[^\s\d])/.exec(line)?.[0] ?? line;
}
