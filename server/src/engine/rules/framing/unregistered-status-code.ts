import { statusCode } from '../../reference/status-codes.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A status code that the registry does not have: a client takes it for the x00 of its class. */
export const unregisteredStatusCode: MessageRule = Object.freeze({
  id: 'unregistered-status-code',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '8.1.3.2' },
  about: { kind: 'response' },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const { startLine } = seen.message;
  if (startLine.kind !== 'response') return nothingFound;
  const { status, statusSpan } = startLine;
  if (statusCode(status) !== undefined || status < 100 || 699 < status) return nothingFound;
  // RFC 3261 §8.1.3.2: an unknown provisional response counts as 183.
  const takenFor = status < 200 ? 183 : 100 * Math.floor(status / 100);
  return foundAt(seen, statusSpan, { messageId: 'unregistered-status-code.found', args: { status, takenFor } });
}
