import type { ContactValue } from '../sip/headers/contacts.ts';
import type { RankedContact } from './redirect.ts';

/**
 * Returns the Contacts of a 3xx in the order of RFC 3261 §8.1.3.4: by q, highest first, one without q as 1.0, equal values
 * in the order of the message; `*` is left out.
 */
export function rankedContacts(values: readonly ContactValue[]): readonly RankedContact[] {
  const [only] = values;
  if (only !== undefined && values.length === 1 && !only.isWildcard) return [{ contactIndex: 0, value: only }];
  const ranked: RankedContact[] = [];
  for (const [contactIndex, value] of values.entries()) if (!value.isWildcard) ranked.push({ contactIndex, value });
  return isRanked(ranked) ? ranked : ranked.toSorted((a, b) => (b.value.q ?? 1) - (a.value.q ?? 1));
}

/** Nearly all responses list them in this order. */
function isRanked(contacts: readonly RankedContact[]): boolean {
  let before = Number.POSITIVE_INFINITY;
  for (const { value } of contacts) {
    const own = value.q ?? 1;
    if (before < own) return false;
    before = own;
  }
  return true;
}
