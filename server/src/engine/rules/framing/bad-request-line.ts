import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A request line that is not a method, a URI and the version with exactly one blank between each. */
export const badRequestLine: FaultRule = Object.freeze({
  id: 'bad-request-line',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.1' },
  faults: ['start-line-extra-blank', 'start-line-tab', 'start-line-trailing-blank', 'start-line-malformed'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { id, span: place }: Problem): readonly Found[] {
  const { startLine, wire } = seen.message;
  if (startLine.kind === 'response') return nothingFound;
  if (id === 'start-line-malformed') {
    const text = wire.text.slice(place.start, place.end);
    return foundAt(seen, place, { messageId: 'bad-request-line.malformed', args: { written: text } });
  }
  // A log may pad its lines, and write tabs.
  if (id !== 'start-line-extra-blank' && !seen.isBare) return nothingFound;
  if (id === 'start-line-tab') {
    return foundAt(seen, place, { messageId: 'bad-request-line.tab', args: {}, fix: () => editText(seen, place, ' ') });
  }
  const isAtEnd = id === 'start-line-trailing-blank';
  const messageId = isAtEnd ? 'bad-request-line.trailing-blank' : 'bad-request-line.extra-blank';
  return foundAt(seen, place, { messageId, args: {}, fix: () => editText(seen, place, '') });
}
