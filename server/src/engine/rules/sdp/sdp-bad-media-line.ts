import type { Problem } from '../../sip/problem.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { lineAround } from '../line-around.ts';
import { placeOfLine } from '../place-of-line.ts';
import { sdpAround } from './sdp-around.ts';

/** An m= line that cannot be read, so that nobody knows what is offered. */
export const sdpBadMediaLine: FaultRule = Object.freeze({
  id: 'sdp-bad-media-line',
  subject: 'fault',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 8866', section: '5.14' },
  faults: ['sdp-media-malformed', 'sdp-port-malformed', 'sdp-payload-type-malformed'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { id, span: place }: Problem): readonly Found[] {
  const { name, text, place: line } = lineAround(seen, place.start);
  if (name !== 'm=' || sdpAround(seen, place.start) === undefined) return nothingFound;
  const value = seen.message.wire.text.slice(place.start, place.end);
  if (text.trim().split(/ +/).length < 4) {
    return [findingAt(seen, line, { messageId: 'sdp-bad-media-line.form', args: { line: text } })];
  }
  if (id === 'sdp-port-malformed')
    return [findingAt(seen, place, { messageId: 'sdp-bad-media-line.port', args: { value } })];
  if (id === 'sdp-payload-type-malformed') {
    return [findingAt(seen, place, { messageId: 'sdp-bad-media-line.payload-type', args: { value } })];
  }
  const where = placeOfLine(seen, value === '' ? line : place);
  return [findingAt(seen, where, { messageId: 'sdp-bad-media-line.form', args: { line: text } })];
}
