import { en } from './strings/en.ts';
import { ja } from './strings/ja.ts';

export type CliLanguage = 'en' | 'ja';

/** Returns a sentence of the command line with its placeholders filled; values from outside must be made visible before. */
export function say(
  language: CliLanguage,
  id: keyof typeof en,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const table: Readonly<Record<keyof typeof en, string>> = language === 'ja' ? ja : en;
  return table[id].replace(/\{([\w-]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Returns a number with its noun, in the singular where the language has one: such a text holds both forms. */
export function counted(language: CliLanguage, id: CountId, count: number): string {
  const [one, many] = say(language, id, { count }).split('|');
  return (count === 1 ? one : many) ?? one ?? '';
}

type CountId = Extract<
  keyof typeof en,
  `count.${'messages' | 'calls' | 'findings' | 'files' | 'errors' | 'warnings' | 'others'}`
>;
