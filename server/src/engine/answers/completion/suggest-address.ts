import type { NearbyValues } from './nearby-values.ts';
import { plainOf, snippetOf } from './snippet-text.ts';
import type { Suggestion } from './suggestion.ts';

/** Returns the URIs that the file has around the cursor, and one to fill in; in angle brackets, or for a place in them. */
export function suggestAddress(near: NearbyValues, form: 'bare' | 'bracketed'): readonly Suggestion[] {
  const [open, end] = form === 'bare' ? ['', ''] : ['<', '>'];
  const known = near.uris.map((uri): Suggestion => {
    return { kind: 'uri', label: `${open}${uri}${end}`, plain: `${open}${uri}${end}`, filter: uri, note: 'in-file' };
  });
  const text = `${open}sip:⟦bob⟧@⟦example.com⟧${end}`;
  return [
    ...known,
    { kind: 'uri', label: `${open}sip:${end}`, plain: plainOf(text), snippet: snippetOf(text), filter: 'sip:' },
  ];
}
