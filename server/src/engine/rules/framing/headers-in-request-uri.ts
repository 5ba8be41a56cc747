import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import type { EditRemedy, FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A Request-URI with a part for headers, which a client has to turn into header fields before it sends. */
export const headersInRequestUri: FaultRule = Object.freeze({
  id: 'headers-in-request-uri',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 4475', section: '3.1.2.11' },
  faults: ['request-uri-with-headers'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span: place }: Problem): readonly Found[] {
  const text = seen.message.wire.text.slice(place.start, place.end);
  const fix = (): EditRemedy => editText(seen, place, '');
  return foundAt(seen, place, { messageId: 'headers-in-request-uri.found', args: { written: text }, fix });
}
