import { weekdayOf } from '../../sip/syntax/weekday-of.ts';
import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';
import { textFrom } from './text-from.ts';

/** A date that is not of the one form that SIP knows, in GMT, or whose weekday is another one. */
export const badDate: FaultRule = Object.freeze({
  id: 'bad-date',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.17' },
  faults: ['date-malformed', 'weekday-differs'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, problem: Problem, header: Header | undefined): readonly Found[] {
  if (header === undefined) return nothingFound;
  if (problem.id === 'weekday-differs') return ofWeekday(seen, problem, header);
  const text = textFrom(header, problem);
  return foundAt(seen, problem.span, {
    messageId: 'bad-date.malformed',
    args: { written: text },
    fix: () => inGmt(seen, problem, text),
  });
}

/** Clocks are set by the rest of the date: that the day does not fit is what a broken formatter leaves behind. */
function ofWeekday(seen: SeenMessage, { span: place }: Problem, { text }: Header): readonly Found[] {
  const written = text.slice(place.start, place.end);
  const date = text.slice(place.end + 2, place.end + dateLength + 2);
  const weekday = weekdayOf(date) ?? written;
  return foundAt(seen, place, {
    messageId: 'bad-date.weekday',
    args: { date, written, weekday },
    severity: 'information',
    reference: { rfc: 'RFC 3261', section: '25.1' },
    fix: () => editText(seen, place, weekday),
  });
}

/** Of `13 Nov 2010`. */
const dateLength = 11;

/** Other names of the same zone are only written otherwise; another zone would have to be computed by who knows the date. */
function inGmt(seen: SeenMessage, { span: place }: Problem, text: string): EditRemedy | undefined {
  return /^(?:UTC?|Z|gmt|[+-]0000)$/i.test(text) ? editText(seen, place, 'GMT') : undefined;
}
