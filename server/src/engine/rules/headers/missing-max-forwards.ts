import { insertHeader } from '../fixes/insert-header.ts';
import { isMisspelt } from '../framing/misspelt-header.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { showsAllHeaders } from '../shows-all-headers.ts';

/** A request that nothing would stop from going in circles. Peers of RFC 2543 send none, and a proxy repairs it (§16.6 step 3). */
export const missingMaxForwards: MessageRule = Object.freeze({
  id: 'missing-max-forwards',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.6' },
  about: { kind: 'request' },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  if (seen.has('max-forwards') || !showsAllHeaders(seen) || isMisspelt(seen, 'max-forwards')) return nothingFound;
  return [
    {
      index: seen.index,
      span: seen.place(seen.message.startLine.span),
      messageId: 'missing-max-forwards.missing',
      args: { method: seen.method },
      remedies: () => [insertHeader(seen, 'Max-Forwards', '70')],
    },
  ];
}
