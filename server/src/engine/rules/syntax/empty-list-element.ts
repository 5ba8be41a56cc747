import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import type { Span } from '../../text/span.ts';
import { removeFaults } from '../fixes/remove-faults.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';

/** Two commas in a row, or one at an end of a list: an element that is not there. */
export const emptyListElement: FaultRule = Object.freeze({
  id: 'empty-list-element',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.3.1' },
  faults: ['list-element-empty'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, problem: Problem, header: Header | undefined): readonly Found[] {
  const { span: place } = problem;
  if (header === undefined) return nothingFound;
  const args = { header: header.writtenName };
  const removed = (one: Span): Span => (one.start === header.valueStart ? behind(header, one) : before(header, one));
  return foundAt(seen, place, {
    messageId: 'empty-list-element.found',
    args,
    fix: () => removeFaults(seen, problem, header, removed),
  });
}

/** At the end all commas go: the one before the last would be the last then. */
function before({ text, valueStart, valueEnd }: Header, { start, end }: Span): Span {
  let at = start;
  const removed = end === valueEnd ? ' \t,' : ' \t';
  while (valueStart < at && removed.includes(text.charAt(at - 1))) at -= 1;
  return { start: at, end };
}

function behind({ text, valueEnd }: Header, { start, end }: Span): Span {
  let at = end;
  while (at < valueEnd && ' \t'.includes(text.charAt(at))) at += 1;
  return { start, end: at };
}
