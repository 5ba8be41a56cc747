import { headersNamed } from '../../sip/headers-named.ts';
import type { Header } from '../../sip/header.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { RuleSettings } from '../rule-settings.ts';
import type { SeenMessage } from '../seen-message.ts';
import { crossingOf } from './trust-domain.ts';

/** An asserted identity that crosses the border of the trust domain: whose words are believed where nobody vouches for them. */
export const pAssertedIdentityOutsideTrust: MessageRule = Object.freeze({
  id: 'p-asserted-identity-outside-trust',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3325', section: '5' },
  about: {},
  check,
} as const satisfies MessageRule);

/** Silent until the user names the domain: a trace does not tell who trusts whom. */
function check(seen: SeenMessage, settings: RuleSettings): readonly Found[] {
  if (settings.trustDomain.length === 0) return nothingFound;
  const header = seen.header('p-asserted-identity');
  if (header === undefined) return nothingFound;
  const crossing = crossingOf(seen, settings);
  if (crossing === undefined || crossing.from === crossing.to) return nothingFound;
  if (crossing.to === 'inside') {
    const args = { peer: crossing.sender };
    return [findingAt(seen, header.span, { messageId: 'p-asserted-identity-outside-trust.entering', args })];
  }
  return leaving(seen, header, crossing.receiver);
}

/** RFC 3325 §7: with Privacy: id it must not leave; without, policy decides. */
function leaving(seen: SeenMessage, header: Header, peer: string): readonly Found[] {
  const isPrivate = headersNamed(seen.message, 'privacy').some(({ value }) => {
    return value.split(/[;,]/).some((word) => word.trim().toLowerCase() === 'id');
  });
  if (!isPrivate) return nothingFound;
  const sentence = { messageId: 'p-asserted-identity-outside-trust.leaving', args: { peer } } as const;
  return [findingAt(seen, header.span, sentence, { reference: { rfc: 'RFC 3325', section: '7' } })];
}
