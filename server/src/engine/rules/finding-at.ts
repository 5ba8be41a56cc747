import type { Span } from '../text/span.ts';
import type { Arguments, Found } from './rule.ts';
import type { MessageId } from './message-ids.ts';
import { nothingToDo } from './nothing-to-do.ts';
import type { SeenMessage } from './seen-message.ts';

/** What a finding may say that its rule says otherwise, and what can be done. */
type More = Partial<Pick<Found, 'severity' | 'basis' | 'reference' | 'remedies' | 'related'>>;

/** Returns a finding at a place of a message, in offsets of its wire. */
export function findingAt(
  seen: SeenMessage,
  place: Span,
  sentence: { readonly messageId: MessageId; readonly args: Arguments },
  more: More = {},
): Found {
  return { index: seen.index, span: seen.place(place), ...sentence, remedies: nothingToDo, ...more };
}
