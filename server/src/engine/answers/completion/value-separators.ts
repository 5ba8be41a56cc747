import { headerFieldOf } from '../../reference/header-field-of.ts';
import type { ValueSeparators } from './value-cursor.ts';

const challenges: ReadonlySet<string> = new Set([
  'www-authenticate',
  'proxy-authenticate',
  'authorization',
  'proxy-authorization',
  'authentication-info',
]);

/** Returns what separates the elements and the parameters of a header field, named in full and in lower case. */
export function separatorsOf(name: string): ValueSeparators {
  if (challenges.has(name)) return { element: '', parameter: ',' };
  if (headerFieldOf(name)?.form === 'privacy') return { element: ';', parameter: '' };
  return { element: ',', parameter: ';' };
}
