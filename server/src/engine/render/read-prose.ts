import type { Prose, ProsePage } from './prose.ts';

/** Returns the prose that a parsed dist/prose.<language>.json holds, or undefined when it is something else. */
export function readProse(value: unknown): Prose | undefined {
  if (!isRecord(value)) return undefined;
  const { language, codes, rules } = value;
  if ((language !== 'en' && language !== 'ja') || !isPages(codes) || !isPages(rules)) return undefined;
  return { language, codes, rules };
}

function isPages(value: unknown): value is Readonly<Record<string, ProsePage>> {
  return isRecord(value) && Object.values(value).every(isPage);
}

function isPage(value: unknown): value is ProsePage {
  if (!isRecord(value) || typeof value['title'] !== 'string' || !isRecord(value['sections'])) return false;
  return Object.values(value['sections']).every((text) => typeof text === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
