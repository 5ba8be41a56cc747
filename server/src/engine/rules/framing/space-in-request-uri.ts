import type { Problem } from '../../sip/problem.ts';
import { span } from '../../text/span.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { hidesAddress } from '../hides-address.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A blank in a Request-URI, which makes a request line of four words. */
export const spaceInRequestUri: FaultRule = Object.freeze({
  id: 'space-in-request-uri',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 4475', section: '3.1.2.8' },
  faults: ['request-uri-with-blank'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span: place }: Problem): readonly Found[] {
  const { text } = seen.message.wire;
  if (hidesAddress(text.slice(place.start - 6, place.start))) return nothingFound;
  let { end } = place;
  while (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x09) end += 1;
  const blanks = span(place.start, end);
  return foundAt(seen, blanks, {
    messageId: 'space-in-request-uri.found',
    args: {},
    fix: () => editText(seen, blanks, ''),
  });
}
