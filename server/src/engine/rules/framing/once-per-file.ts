import type { MessageId } from '../message-ids.ts';
import type { Finding, Found, MessageRule } from '../rule.ts';

/**
 * Returns the sum of a rule about how a file was written: however many of its messages show it, it is the file that has it, and it is told
 * once, at the first, by a sentence that takes their `count`.
 */
export function oncePerFile(messageId: MessageId): NonNullable<MessageRule['sum']> {
  return (_trace, found: readonly Finding[]): readonly Found[] | undefined => {
    const [first] = found;
    if (first === undefined || found.length === 1) return undefined;
    const { index, span } = first;
    return [{ index, span, messageId, args: { count: found.length }, remedies: () => [] }];
  };
}
