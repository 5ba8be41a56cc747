import type { Problem } from '../../sip/problem.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import { lineAround } from '../line-around.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A key in an INFO that is none. No RFC defines these bodies; all who write them write them alike. */
export const dtmfSignalMalformed: FaultRule = Object.freeze({
  id: 'dtmf-signal-malformed',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'interop',
  reference: { rfc: 'RFC 6086', section: '7' },
  faults: ['dtmf-signal-malformed'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span }: Problem): readonly Found[] {
  if (!seen.isBodyShown) return nothingFound;
  const signal = seen.message.wire.text.slice(span.start, span.end);
  const place = span.start < span.end ? span : lineAround(seen, span.start).place;
  const messageId = signal === '' ? 'dtmf-signal-malformed.missing' : 'dtmf-signal-malformed.found';
  return [findingAt(seen, place, { messageId, args: { signal } })];
}
