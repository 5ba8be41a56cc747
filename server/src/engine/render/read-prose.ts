import type { Prose, ProsePage } from './prose.ts';

/** Returns the prose that a parsed JSON value is, or undefined when it is something else. */
export function readProse(value: unknown): Prose | undefined {
  if (!isRecord(value)) return undefined;
  const { language } = value;
  const codes = readPages(value['codes']);
  if ((language !== 'en' && language !== 'ja') || codes === undefined) return undefined;
  return { language, codes };
}

/** Returns the pages that a parsed JSON value holds by their names, or undefined when one of them is none. */
export function readPages(value: unknown): Readonly<Record<string, ProsePage>> | undefined {
  if (!isRecord(value)) return undefined;
  const pages: Record<string, ProsePage> = {};
  for (const [name, page] of Object.entries(value)) {
    const read = readPage(page);
    if (read === undefined) return undefined;
    pages[name] = read;
  }
  return pages;
}

function readPage(value: unknown): ProsePage | undefined {
  if (!isRecord(value) || !isRecord(value['sections'])) return undefined;
  const { title } = value;
  const sections: Record<string, string> = {};
  for (const [heading, text] of Object.entries(value['sections'])) {
    if (typeof text !== 'string') return undefined;
    sections[heading] = text;
  }
  return typeof title === 'string' ? { title, sections } : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
