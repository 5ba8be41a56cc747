import { findingAt } from '../finding-at.ts';
import { hasToTag } from '../has-to-tag.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { RuleSettings } from '../rule-settings.ts';
import type { SeenMessage } from '../seen-message.ts';
import { crossingOf } from './trust-domain.ts';

/** A request of a terminal that does not say through which access network it comes, which 3GPP TS 24.229 §5.1.2A asks of it. */
export const missingPAccessNetworkInfo: MessageRule = Object.freeze({
  id: 'missing-p-access-network-info',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'interop',
  reference: { rfc: 'RFC 7315', section: '4.4' },
  about: { kind: 'request', methods: ['INVITE', 'MESSAGE', 'SUBSCRIBE', 'PUBLISH', 'REFER'] },
  check,
} as const satisfies MessageRule);

/** Silent until the user names the domain, into which a terminal speaks. */
function check(seen: SeenMessage, settings: RuleSettings): readonly Found[] {
  if (settings.trustDomain.length === 0) return nothingFound;
  if (seen.has('p-access-network-info') || hasToTag(seen) || seen.isCutOff) return nothingFound;
  const crossing = crossingOf(seen, settings);
  // A request with more than one Via comes from a peer's proxy, and no longer from the terminal.
  if (crossing?.from !== 'outside' || crossing.to !== 'inside' || !isFromTerminal(seen)) return nothingFound;
  const args = { method: seen.method };
  return [findingAt(seen, seen.message.startLine.span, { messageId: 'missing-p-access-network-info.found', args })];
}

function isFromTerminal({ message }: SeenMessage): boolean {
  const named = message.headers.filter(({ name }) => name === 'via');
  return named.length === 1 && named[0]?.value.includes(',') === false;
}
