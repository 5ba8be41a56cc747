import { requiredOptions } from '../../sip/headers/require.ts';
import { removeHeader } from '../fixes/remove-header.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** Provisional responses to anything but an INVITE are never reliable, so that nobody can fulfil what this request demands. */
export const reliableOutsideInvite: MessageRule = Object.freeze({
  id: 'reliable-outside-invite',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3262', section: '4' },
  about: { kind: 'request' },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const header = seen.method === 'INVITE' ? undefined : seen.header('require');
  if (header === undefined) return nothingFound;
  const required = requiredOptions(seen.message);
  if (!required.includes('100rel')) return nothingFound;
  return [
    {
      index: seen.index,
      span: seen.place(header.valueSpan),
      messageId: 'reliable-outside-invite.found',
      args: { method: seen.method },
      // Option tags beside it may be meant.
      remedies: () => [removeHeader(seen, header, { isPreferred: required.length === 1 })],
    },
  ];
}
