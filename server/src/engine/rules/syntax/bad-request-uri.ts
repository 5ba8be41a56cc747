import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { foundAt } from '../found-at.ts';
import { hidesAddress } from '../hides-address.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { valueFaults } from './value-faults.ts';

/** A Request-URI that cannot be read: no scheme, no host, or a character that a URI may not hold. */
export const badRequestUri: FaultRule = Object.freeze({
  id: 'bad-request-uri',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '19.1.1' },
  faults: valueFaults,
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { id, span: place }: Problem, header: Header | undefined): readonly Found[] {
  const { startLine, wire } = seen.message;
  if (header !== undefined || startLine.kind !== 'request' || hidesAddress(startLine.requestUri)) return nothingFound;
  const args = { written: wire.text.slice(place.start, place.end), uri: startLine.requestUri };
  if (id === 'host-malformed')
    return foundAt(seen, place, { messageId: 'bad-request-uri.host', args: { uri: args.uri } });
  return foundAt(seen, place, { messageId: 'bad-request-uri.malformed', args });
}
