import { hostOf } from '../../call/parties.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { localContact, makesDialog } from './local-contact.ts';

/** A Contact of a local network in what came from a public address: its sender is behind a NAT and does not know it. */
export const contactNotReachableFromPeer: MessageRule = Object.freeze({
  id: 'contact-not-reachable-from-peer',
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
  const contact = localContact(seen, 'public');
  if (contact === undefined) return nothingFound;
  const source = hostOf(seen.head.source ?? '');
  return foundAt(seen, contact.host.span, {
    messageId: 'contact-not-reachable-from-peer.found',
    args: { host: contact.host.text, source },
  });
}
