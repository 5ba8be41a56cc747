import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { addressKind } from './address-kind.ts';
import { contactHosts } from './contact-hosts.ts';

/** A Contact that nobody can send anything to, from whatever network: no address, a group of addresses, or port 0. */
export const unreachableContact: MessageRule = Object.freeze({
  id: 'unreachable-contact',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.8' },
  about: {},
  check,
} as const satisfies MessageRule);

/** At a glance: an address that might be one of these, or a port 0. */
const mayBe = /[@:](?:0\.0\.0\.0|255\.255\.255\.255|2(?:2[4-9]|3\d)\.\d)|:0{1,5}(?:[>;,?\s]|$)|\[(?:::\]|[fF]{2})/;

function check(seen: SeenMessage): readonly Found[] {
  const header = seen.header('contact');
  if (header === undefined || !mayBe.test(header.value)) return nothingFound;
  if (seen.has('expires') && seen.header('expires')?.value === '0') return nothingFound;
  for (const { host, uri } of contactHosts(seen)) {
    if (addressKind(host.text) === 'nowhere') {
      return foundAt(seen, host.span, { messageId: 'unreachable-contact.address', args: { host: host.text } });
    }
    if (uri.port !== undefined && Number(uri.port.text) === 0) {
      return foundAt(seen, uri.port.span, { messageId: 'unreachable-contact.port', args: { host: host.text } });
    }
  }
  return nothingFound;
}
