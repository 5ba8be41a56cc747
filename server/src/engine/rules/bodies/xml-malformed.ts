import type { Problem } from '../../sip/problem.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import { placeOfLine } from '../place-of-line.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A body that must be XML and cannot be read as such. */
export const xmlMalformed: FaultRule = Object.freeze({
  id: 'xml-malformed',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3023', section: '3' },
  faults: ['body-not-xml', 'xml-too-large'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { id, span }: Problem): readonly Found[] {
  if (!seen.isBodyShown) return nothingFound;
  if (id === 'xml-too-large') {
    const own = { severity: 'information', basis: 'observation', reference: 'none' } as const;
    return [findingAt(seen, placeOfLine(seen, span), { messageId: 'xml-malformed.too-large', args: {} }, own)];
  }
  return [findingAt(seen, placeOfLine(seen, span), { messageId: 'xml-malformed.found', args: {} })];
}
