import { requiredOptions } from '../../sip/headers/require.ts';
import { insertHeader } from '../fixes/insert-header.ts';
import { messageName } from '../message-name.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { showsAllHeaders } from '../shows-all-headers.ts';

/** A provisional response with a number to acknowledge that does not ask to be acknowledged. */
export const missingRequire100rel: MessageRule = Object.freeze({
  id: 'missing-require-100rel',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3262', section: '3' },
  about: { kind: 'response', methods: ['INVITE'] },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const { status } = seen;
  if (status === undefined || status <= 100 || 199 < status) return nothingFound;
  const number = seen.header('rseq');
  if (number === undefined || requiredOptions(seen.message).includes('100rel') || !showsAllHeaders(seen)) {
    return nothingFound;
  }
  return [
    {
      index: seen.index,
      span: seen.place(number.nameSpan),
      messageId: 'missing-require-100rel.missing',
      args: { message: messageName(seen) },
      // Option tags of several Require lines are one list (RFC 3261 §7.3.1).
      remedies: () => [insertHeader(seen, 'Require', '100rel')],
    },
  ];
}
