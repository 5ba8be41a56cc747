import { linkColumns } from '../../call/link-columns.ts';
import { logOwner } from '../../call/parties.ts';
import type { Trace } from '../../log/trace.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { passedOn } from '../passed-on.ts';

/**
 * Tells whether the trace shows that whoever sent a message is reached whatever address its Contact names, because a server answers to
 * the NAT before it: a later request of the dialog came to the sender, or the message went on with another Contact.
 */
export function isReached(trace: Trace, index: number): boolean {
  const { method, toTag } = linkColumns(trace);
  const { source, direction } = trace.head(index);
  const sender = source ?? (direction === 'sent' ? logOwner : undefined);
  const isCalledBack = trace.withSameCallId(index).some((entry) => {
    if (entry <= index || method[entry] === 0 || toTag[entry] === 0) return false;
    const head = trace.head(entry);
    return sender !== undefined && sender === (head.destination ?? (head.direction === 'received' ? logOwner : ''));
  });
  if (isCalledBack) return true;
  const contact = contactAt(trace, index);
  return passedOn(trace, index).some((copy) => contactAt(trace, copy) !== contact);
}

function contactAt(trace: Trace, index: number): string | undefined {
  return firstHeader(trace.message(index), 'contact')?.value;
}
