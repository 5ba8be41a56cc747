import type { Problem } from '../../sip/problem.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import { lineAround } from '../line-around.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A message waiting indication that the lamp of a telephone cannot follow. */
export const messageSummaryMalformed: FaultRule = Object.freeze({
  id: 'message-summary-malformed',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3842', section: '5.2' },
  faults: ['message-summary-malformed'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span }: Problem): readonly Found[] {
  if (!seen.isBodyShown) return nothingFound;
  const line = lineAround(seen, span.start);
  // The problem of a status that is nowhere stands before the first line, whatever that is.
  const isCount = span.start < span.end && !/^messages-waiting[ \t]*:/i.test(line.text);
  const messageId = isCount ? 'message-summary-malformed.count' : 'message-summary-malformed.status';
  const place = span.start < span.end ? span : line.place;
  return [findingAt(seen, place, { messageId, args: { line: line.text } })];
}
