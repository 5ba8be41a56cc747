import { messageTemplates } from '../messages/message-templates.ts';
import type { FreshValues } from './fresh-values.ts';
import { plainOf, snippetOf } from './snippet-text.ts';
import type { Suggestion } from './suggestion.ts';

/** Returns whole messages and exchanges, each with branches, tags and a Call-ID of its own. */
export function messageSuggestions(fresh: FreshValues): readonly Suggestion[] {
  return messageTemplates.map(({ id, label, text }) => {
    const written = text(fresh);
    return { kind: 'snippet', label, plain: plainOf(written), snippet: snippetOf(written), topic: `snippet:${id}` };
  });
}
