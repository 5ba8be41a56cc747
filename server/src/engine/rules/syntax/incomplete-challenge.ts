import type { Header } from '../../sip/header.ts';
import { span } from '../../text/span.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { isAltered } from './is-altered.ts';
import { missingParameters } from './missing-parameters.ts';

/** A Digest challenge that lacks what the client computes with. */
export const incompleteChallenge: MessageRule = Object.freeze({
  id: 'incomplete-challenge',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 7616', section: '3.3' },
  about: { statuses: [401, 407] },
  check,
} as const satisfies MessageRule);

const names: readonly string[] = ['realm', 'nonce'];

function check(seen: SeenMessage): readonly Found[] {
  for (const header of seen.message.headers) {
    if (header.field?.form !== 'credentials' || !isAsked(header)) continue;
    const missing = missingParameters(header, names);
    if (missing.length === 0 || isAltered(seen, header)) continue;
    const args = { header: header.writtenName, names: missing.join(', ') };
    return foundAt(seen, span(header.nameStart, header.nameEnd), { messageId: 'incomplete-challenge.missing', args });
  }
  return nothingFound;
}

function isAsked({ name }: Header): boolean {
  return name === 'www-authenticate' || name === 'proxy-authenticate';
}
