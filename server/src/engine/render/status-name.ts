import { genericCode, statusClass, statusClassSection } from '../reference/status-class.ts';
import { statusCode } from '../reference/status-codes.ts';
import type { Language } from './language.ts';
import { rfcReference } from './rfc-reference.ts';
import { say } from './say.ts';

/** Returns a code with its registered phrase: `301 Moved Permanently`; the bare number when it is not registered. */
export function statusName(code: number): string {
  const known = statusCode(code);
  return known === undefined ? String(code) : `${code} ${known.phrase}`;
}

/** Returns what a class is called: `redirection`. */
export function className(code: number, language: Language): string {
  const found = statusClass(code);
  return say(language, found === undefined ? 'class.none' : `class.${found}`);
}

/** Returns the heading line of a code: name, class, and a link to where it is defined. */
export function statusHeading(code: number, language: Language): string {
  return `**${statusName(code)}** · ${statusOrigin(code, language)}`;
}

/** Returns the class of a code and, for a registered one, a link to where it is defined. */
export function statusOrigin(code: number, language: Language): string {
  const known = statusCode(code);
  const name = className(code, language);
  return known === undefined ? name : `${name} · ${rfcReference(known.rfc, known.section)}`;
}

/** Returns how an unregistered code is to be taken (RFC 3261 §8.1.3.2), or undefined for a registered one. */
export function unregisteredNote(code: number, language: Language): string | undefined {
  if (statusCode(code) !== undefined) return undefined;
  const found = statusClass(code);
  const generic = genericCode(code);
  if (found === undefined || generic === undefined) return say(language, 'hover.no-class');
  const link = `${rfcReference('RFC 3261', '8.1.3.2')}, ${rfcReference('RFC 3261', statusClassSection(found))}`;
  return say(language, 'hover.unregistered', { generic, link });
}
