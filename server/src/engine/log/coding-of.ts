import type { HeaderValues } from './header-values.ts';
import type { Layout } from './layout.ts';
import type { StartCandidate } from './candidate.ts';
import { holdsEntities } from './unescape.ts';

/** How much of a message tells how its quotes are written, in characters. */
const longestLook = 2000;

/** Returns how the characters of a message over several lines are escaped, as its headers show. */
export function codingOf(
  chars: string,
  candidate: StartCandidate,
  layout: Layout,
  values: HeaderValues,
): Layout['coding'] {
  if (layout.coding !== 'none') return layout.coding;
  const addresses = [values.from, values.to].join(' ');
  if (holdsEntities(addresses)) return 'entities';
  if (/\\u003[cC]/.test(addresses)) return 'backslash';
  if (!addresses.includes('<') && holdsEscapedUri(chars, candidate.start)) return 'entities';
  if (candidate.start === candidate.lineStart) return 'none';
  return codingOfString(chars.charAt(candidate.start - 1), chars.slice(candidate.start, candidate.start + longestLook));
}

/** Where From and To have no brackets, another header may: Contact, Route. */
function holdsEscapedUri(chars: string, start: number): boolean {
  const head = chars.slice(start, start + longestLook).split(/\r?\n\r?\n/, 1)[0] ?? '';
  return /&(?:lt|#60|#[xX]3[cC]);(?:sips?|tel|urn):/.test(head);
}

/** A quote directly before the start line opens a string over several lines: its quotes are doubled or escaped. */
function codingOfString(quote: string, text: string): Layout['coding'] {
  if (quote !== '"' && quote !== "'") return 'none';
  if (holdsDoubled(quote, text)) return quote === '"' ? 'csv' : 'sql';
  return text.includes(`\\${quote}`) ? 'backslash' : 'none';
}

/** Tells whether the first quote is doubled; one that is not closes the string, or has nothing to do with it. */
function holdsDoubled(quote: string, text: string): boolean {
  const first = text.indexOf(quote);
  if (first === -1 || !text.includes(quote + quote)) return false;
  return text.charAt(first + 1) === quote || /^(?:[,;)\]}\s]|$)/.test(text.slice(first + 1, first + 2));
}
