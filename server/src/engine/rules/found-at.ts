import type { Span } from '../text/span.ts';
import type { MessageId } from './message-ids.ts';
import type { Arguments, EditRemedy, Found } from './rule.ts';
import type { SeenMessage } from './seen-message.ts';

/** What one place of a message is found to be; `fix` is absent where the bytes do not tell what was meant. */
export interface PlaceFound extends Pick<Found, 'severity' | 'basis' | 'profile' | 'reference'> {
  readonly messageId: MessageId;
  readonly args: Arguments;
  readonly fix?: () => EditRemedy | undefined;
}

/** Returns the one finding about a place of a message, in offsets of its wire. */
export function foundAt(seen: SeenMessage, place: Span, { fix, ...found }: PlaceFound): readonly Found[] {
  return [
    {
      ...found,
      index: seen.index,
      span: seen.place(place),
      remedies: () => {
        const remedy = fix?.();
        return remedy === undefined ? [] : [remedy];
      },
    },
  ];
}
