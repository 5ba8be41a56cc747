import type { Problem } from '../../sip/problem.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { bodyAround } from './body-around.ts';

/** A document of another vocabulary than its media type names. */
export const xmlRootUnexpected: FaultRule = Object.freeze({
  id: 'xml-root-unexpected',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.4.1' },
  faults: ['xml-root-unexpected'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span }: Problem): readonly Found[] {
  const body = bodyAround(seen, span.start);
  if (body === undefined || !seen.isBodyShown) return nothingFound;
  const root = seen.message.wire.text.slice(span.start, span.end);
  const args = { root, stated: body.mediaType ?? '' };
  return [findingAt(seen, span, { messageId: 'xml-root-unexpected.found', args })];
}
