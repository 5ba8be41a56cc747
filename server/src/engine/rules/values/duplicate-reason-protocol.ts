import { headerValues } from '../../sip/header-values.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** Two reasons of one protocol: which of them is meant nobody can tell. STIR may give several (RFC 9366). */
export const duplicateReasonProtocol: MessageRule = Object.freeze({
  id: 'duplicate-reason-protocol',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3326', section: '2' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  if (!seen.has('reason')) return nothingFound;
  const told = new Set<string>();
  for (const header of seen.message.headers) {
    if (header.name !== 'reason') continue;
    for (const value of headerValues(header)) {
      const protocol = value.kind === 'token' ? (value.token?.text ?? '') : '';
      const key = protocol.toUpperCase();
      if (key === '' || key === 'STIR') continue;
      if (told.has(key)) {
        return foundAt(seen, value.span, { messageId: 'duplicate-reason-protocol.found', args: { protocol } });
      }
      told.add(key);
    }
  }
  return nothingFound;
}
