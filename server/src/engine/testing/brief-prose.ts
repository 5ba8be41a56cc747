import type { Language } from '../render/language.ts';
import type { RulePages } from '../render/read-rule-pages.ts';
import { sectionHeadings, type Prose, type ProsePage } from '../render/prose.ts';

/** Returns prose that is short enough to stand in a test: each section says its code and its own name. */
export function briefProse(language: Language): Prose {
  const codes: Record<string, ProsePage> = {};
  for (const code of ['300', '301', '302', '305', '380', '404', '3xx', '4xx']) codes[code] = page(code, language);
  return { language, codes };
}

function page(code: string, language: Language): ProsePage {
  const headings = sectionHeadings[language];
  return {
    title: code,
    sections: {
      [headings.meaning]: `Meaning of ${code}.\n\n- more of ${code}`,
      [headings.seen]: `- seen ${code}`,
      [headings.fix]: `1. fix ${code}`,
      [headings.use]: `- use ${code}`,
      [headings.glance]: `- who: who ${code}\n- answer: answer ${code} | or\n  not`,
    },
  };
}

/** Returns pages of rules that are short enough to stand in a test. */
export function briefRulePages(language: Language): RulePages {
  const heading = language === 'ja' ? '対処' : 'What to do';
  const ids = ['missing-max-forwards', 'moved-permanently'];
  return {
    language,
    rules: Object.fromEntries(ids.map((id) => [id, { title: id, sections: { [heading]: `- mend ${id}` } }])),
  };
}
