import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';
import { textFrom } from './text-from.ts';
import { valueFaults } from './value-faults.ts';

/** Credentials that are not a scheme and a list of name=value, so that no server can check them. */
export const badCredentials: FaultRule = Object.freeze({
  id: 'bad-credentials',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.7' },
  faults: valueFaults,
  headers: ['authorization', 'proxy-authorization'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, problem: Problem, header: Header | undefined): readonly Found[] {
  if (header === undefined) return nothingFound;
  const args = { header: header.writtenName, written: textFrom(header, problem) };
  const messageId = problem.id === 'parameter-repeated' ? 'bad-credentials.repeated' : 'bad-credentials.malformed';
  return foundAt(seen, problem.span, { messageId, args });
}
