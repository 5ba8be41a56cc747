import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import type { Span } from '../../text/span.ts';
import { editText } from '../fixes/edit-text.ts';
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

function found(seen: SeenMessage, { span: place }: Problem, header: Header | undefined): readonly Found[] {
  if (header === undefined) return nothingFound;
  const args = { header: header.writtenName };
  const removed = (): Span => (place.start === header.valueStart ? behind(header, place) : before(header, place));
  return foundAt(seen, place, {
    messageId: 'empty-list-element.found',
    args,
    fix: () => editText(seen, removed(), ''),
  });
}

function before({ text, valueStart }: Header, { start, end }: Span): Span {
  let at = start;
  while (valueStart < at && ' \t'.includes(text.charAt(at - 1))) at -= 1;
  return { start: at, end };
}

function behind({ text, valueEnd }: Header, { start, end }: Span): Span {
  let at = end;
  while (at < valueEnd && ' \t'.includes(text.charAt(at))) at += 1;
  return { start, end: at };
}
