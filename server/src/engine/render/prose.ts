import { statusClass } from '../reference/status-class.ts';
import type { Language } from './language.ts';

/** One page of `prose/<language>/`: its first heading and the Markdown below each second-level heading. */
export interface ProsePage {
  readonly title: string;
  readonly sections: Readonly<Record<string, string>>;
}

/** The long texts of one language, built into dist/prose.<language>.json and handed in by the caller. */
export interface Prose {
  readonly language: Language;
  /** By code (`301`) or class (`3xx`). */
  readonly codes: Readonly<Record<string, ProsePage>>;
}

export type SectionId = 'meaning' | 'seen' | 'fix' | 'use' | 'glance';

/** The headings of a code's page, by language; a test over the pages holds that they are in step. */
export const sectionHeadings: Readonly<Record<Language, Readonly<Record<SectionId, string>>>> = {
  en: { meaning: 'Meaning', seen: 'When you see it', fix: 'How to fix it', use: 'Use it when', glance: 'At a glance' },
  ja: { meaning: '意味', seen: 'よくある場面', fix: '対処', use: '使い分け', glance: '要点' },
};

/** Returns the page of a code, else that of its class (RFC 3261 §8.1.3.2), else undefined. */
export function codePage(prose: Prose, code: number): ProsePage | undefined {
  const own = prose.codes[String(code)];
  if (own !== undefined) return own;
  const found = statusClass(code);
  return found === undefined ? undefined : prose.codes[`${found}xx`];
}

/** Returns a section's Markdown without blank edges, or undefined when the page lacks the section. */
export function section(page: ProsePage | undefined, language: Language, id: SectionId): string | undefined {
  const text = page?.sections[sectionHeadings[language][id]]?.trim();
  return text === '' ? undefined : text;
}

/** Returns a section's first paragraph on one line, or undefined when the page lacks the section. */
export function firstParagraph(page: ProsePage | undefined, language: Language, id: SectionId): string | undefined {
  const [first] = section(page, language, id)?.split(/\n[ \t]*\n/) ?? [];
  return first?.replace(/[ \t]*\n[ \t]*/g, language === 'ja' ? '' : ' ');
}

export type GlanceKey = 'who' | 'answer' | 'store' | 'next' | 'contact' | 'use';

export const glanceKeys: readonly GlanceKey[] = ['who', 'answer', 'store', 'next', 'contact', 'use'];

/** Returns the bullets of "At a glance" by key; a key that the page lacks is absent. */
export function glance(page: ProsePage | undefined, language: Language): Readonly<Partial<Record<GlanceKey, string>>> {
  const text = section(page, language, 'glance') ?? '';
  const found: Partial<Record<GlanceKey, string>> = {};
  for (const key of glanceKeys) {
    const line = new RegExp(`^- ${key}: *(.+(?:\\n {2,}.+)*)`, 'm').exec(text);
    if (line?.[1] !== undefined) found[key] = line[1].replace(/\n */g, ' ');
  }
  return found;
}
