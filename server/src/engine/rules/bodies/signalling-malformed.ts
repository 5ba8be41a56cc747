import type { Problem } from '../../sip/problem.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import { placeOfLine } from '../place-of-line.ts';
import { bodyOctets } from '../fixes/with-content-length.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { bodyAround } from './body-around.ts';

/** ISUP or QSIG that ends too early, or is of a type that calls do not use. */
export const signallingMalformed: FaultRule = Object.freeze({
  id: 'signalling-malformed',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3204', section: '3.1' },
  faults: ['signalling-type-unknown', 'signalling-cut-off'],
  check,
} as const satisfies FaultRule);

/** Where octets stand as they were sent: other logs print dots for what is not text, or lose it. */
const faithful: ReadonlySet<string> = new Set(['raw', 'pcap', 'hex-dump']);

function check(seen: SeenMessage, { id, span }: Problem): readonly Found[] {
  if (!faithful.has(seen.trace.formatId(seen.index)) || !seen.isBodyShown) return nothingFound;
  if (bodyOctets(seen) === undefined) return nothingFound;
  // What is missing at the end is missing of each parameter that should be there.
  if (seen.body?.problems.find((one) => one.id === id)?.span.start !== span.start) return nothingFound;
  const body = bodyAround(seen, span.start) ?? seen.body;
  const args = { type: body?.mediaType ?? '' };
  const place = placeOfLine(seen, span);
  if (id === 'signalling-cut-off') return [findingAt(seen, place, { messageId: 'signalling-malformed.cut-off', args })];
  const own = { severity: 'information', basis: 'observation' } as const;
  return [findingAt(seen, place, { messageId: 'signalling-malformed.unknown-type', args }, own)];
}
