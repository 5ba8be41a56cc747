import type { Trace } from '../../log/trace.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A second message in the datagram of the first: what stands behind the body of a datagram is thrown away. */
export const twoMessagesInOne: MessageRule = Object.freeze({
  id: 'two-messages-in-one',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '18.3' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const { trace, index } = seen;
  // Nearly every message has a mark of its own, which is a part of its entry, and the rest need not be looked at.
  if (!sharesItsMark(trace, index) || seen.carrier !== 'datagram' || !seen.ask(sharesItsMark)) return nothingFound;
  return foundAt(seen, seen.message.startLine.span, {
    messageId: 'two-messages-in-one.second',
    args: { name: nameOf(seen) },
  });
}

function nameOf({ method, status }: SeenMessage): string {
  return status === undefined ? method : String(status);
}

/** Tells whether the mark of the log that stands above the message before is the mark of both. */
function sharesItsMark(trace: Trace, index: number): boolean {
  return 0 < index && trace.entrySpan(index).start < trace.messageSpan(index - 1).start;
}
