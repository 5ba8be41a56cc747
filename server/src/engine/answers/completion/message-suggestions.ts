import { messageTemplates } from '../messages/message-templates.ts';
import type { FreshValues } from './fresh-values.ts';
import { plainOf, snippetOf } from './snippet-text.ts';
import type { Suggestion } from './suggestion.ts';

/** Returns whole messages and exchanges, each with branches, tags and a Call-ID of its own, for what is typed of them. */
export function messageSuggestions(fresh: FreshValues, word: string): readonly Suggestion[] {
  const isNumber = /^\d/.test(word);
  return messageTemplates.map(({ id, label, text }) => {
    const written = text(fresh);
    return {
      kind: 'snippet',
      label,
      plain: plainOf(written),
      snippet: snippetOf(written),
      topic: `snippet:${id}`,
      // A response is found by its number, and as all status lines are.
      filter: /^\d/.test(label) && !isNumber ? `SIP/2.0 ${label}` : undefined,
    };
  });
}
