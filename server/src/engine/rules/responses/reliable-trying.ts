import { requiredOptions } from '../../sip/headers/require.ts';
import { removeHeaders } from '../fixes/remove-header.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A 100 that asks for PRACK: it goes one hop only, and is never sent reliably. */
export const reliableTrying: MessageRule = Object.freeze({
  id: 'reliable-trying',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3262', section: '3' },
  about: { kind: 'response', statuses: [100] },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const required = requiredOptions(seen.message);
  const asks = required.includes('100rel') ? seen.header('require') : undefined;
  const number = seen.header('rseq');
  const first = asks ?? number;
  if (first === undefined) return nothingFound;
  const own = seen.message.headers.filter((header) => header === asks || header === number);
  return [
    {
      index: seen.index,
      span: seen.place(first.span),
      messageId: 'reliable-trying.found',
      args: { name: asks === undefined ? 'RSeq' : 'Require: 100rel' },
      // Option tags beside it may be meant.
      remedies: () => [removeHeaders(seen, own, { isPreferred: asks === undefined || required.length === 1 })],
    },
  ];
}
