import { place } from '../related-places.ts';
import type { Span } from '../../text/span.ts';
import { findingAt } from '../finding-at.ts';
import type { Arguments, Found, Related } from '../rule.ts';
import type { MessageId } from '../message-ids.ts';
import type { SeenCall } from '../seen-call.ts';
import type { Exchange } from './exchanges-of.ts';

/** Returns a finding at a place of an answer, with its offer beside it. */
export function foundInAnswer(
  seen: SeenCall,
  exchange: Exchange,
  where: Span,
  sentence: { readonly messageId: MessageId; readonly args: Arguments },
  more: Partial<Pick<Found, 'severity' | 'reference' | 'remedies' | 'basis'>> = {},
): Found {
  return findingAt(exchange.answer.seen, where, sentence, { related: () => offerPlace(seen, exchange), ...more });
}

function offerPlace({ trace }: SeenCall, { offer: { entry, seen } }: Exchange): readonly Related[] {
  const what = seen.status === undefined ? seen.method : String(seen.status);
  return [place(trace, entry, 'offer', { what })];
}
