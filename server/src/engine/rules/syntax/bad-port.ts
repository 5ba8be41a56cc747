import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';

/** A port that is no number from 0 to 65535, so that nothing can be sent there. */
export const badPort: FaultRule = Object.freeze({
  id: 'bad-port',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '25.1' },
  faults: ['port-malformed', 'port-out-of-range'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, { id, span: place }: Problem): readonly Found[] {
  const text = seen.message.wire.text.slice(place.start, place.end);
  if (id === 'port-out-of-range')
    return foundAt(seen, place, { messageId: 'bad-port.out-of-range', args: { written: text } });
  if (text === ':') {
    return foundAt(seen, place, { messageId: 'bad-port.missing', args: {}, fix: () => editText(seen, place, '') });
  }
  return foundAt(seen, place, { messageId: 'bad-port.malformed', args: { written: text } });
}
