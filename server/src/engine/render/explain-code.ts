import { codePage, section, sectionHeadings, type Prose } from './prose.ts';
import { paragraphs } from './status-hover.ts';
import { statusOrigin, statusName, unregisteredNote } from './status-name.ts';

/** Returns the whole text of a code as Markdown: meaning, when one sees it, how to fix it, when to use it. */
export function explainCode(code: number, prose: Prose): string {
  const { language } = prose;
  const page = codePage(prose, code);
  return `${paragraphs([
    `# ${statusName(code)}`,
    statusOrigin(code, language),
    unregisteredNote(code, language),
    ...(['meaning', 'seen', 'fix', 'use'] as const).flatMap((id) => {
      const found = section(page, language, id);
      return found === undefined ? [] : [`## ${sectionHeadings[language][id]}`, found];
    }),
  ])}\n`;
}
