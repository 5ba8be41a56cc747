import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { cutShortAt } from './cut-short-at.ts';

/** A message that ends in the middle of a header line: a datagram or a buffer was too short for it. */
export const truncatedMessage: MessageRule = Object.freeze({
  id: 'truncated-message',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '18.3' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const cut = cutShortAt(seen);
  if (cut === undefined) return nothingFound;
  const { place, header, written } = cut;
  return [
    {
      index: seen.index,
      span: place,
      messageId: header === undefined ? 'truncated-message.in-line' : 'truncated-message.in-header',
      args: header === undefined ? { written } : { header: header.writtenName },
      remedies: () => [],
    },
  ];
}
