import { headerReference } from '../../reference/header-names.ts';
import type { Language } from '../language.ts';
import { say } from '../say.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

const tables: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, ja };

/**
 * Returns one or two sentences about a topic such as `method:INVITE` or `parameter:via;branch`, or undefined where there are none.
 * A parameter that means the same in several header fields has them once, as `parameter:tag`.
 */
export function term(language: Language, topic: string): string | undefined {
  const table = tables[language];
  const known = Object.hasOwn(table, topic) ? table[topic] : undefined;
  if (known !== undefined) return known;
  if (topic.startsWith('header:')) {
    const header = headerReference(topic.slice('header:'.length));
    return header === undefined ? undefined : say(language, `header.${header.name}`);
  }
  const shared = /^parameter:[^;]*;(.+)$/.exec(topic)?.[1];
  return shared === undefined ? undefined : term(language, `parameter:${shared}`);
}
