import { hostOf } from '../../call/parties.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { localContact, makesDialog } from './local-contact.ts';

/** A Contact of a local network, sent to a public address: what the peer sends to it goes nowhere. */
export const privateContact: MessageRule = Object.freeze({
  id: 'private-contact',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'interop',
  reference: { rfc: 'RFC 3261', section: '8.1.1.8' },
  about: makesDialog,
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const contact = localContact(seen, 'local');
  if (contact === undefined) return nothingFound;
  const peer = hostOf(seen.head.destination ?? '');
  return foundAt(seen, contact.host.span, {
    messageId: 'private-contact.found',
    args: { host: contact.host.text, peer },
  });
}
