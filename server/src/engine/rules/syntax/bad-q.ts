import type { Problem } from '../../sip/problem.ts';
import type { Span } from '../../text/span.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import type { EditRemedy, FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';

/** A q that is no number from 0 to 1 with at most three decimals: the order of the Contacts is lost. */
export const badQ: FaultRule = Object.freeze({
  id: 'bad-q',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '25.1' },
  faults: ['qvalue-malformed'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, { span: place }: Problem): readonly Found[] {
  const text = seen.message.wire.text.slice(place.start, place.end);
  return foundAt(seen, place, {
    messageId: 'bad-q.malformed',
    args: { written: text },
    fix: () => corrected(seen, place, text),
  });
}

/** What is only written in another way, or cut to three decimals, is known; a number beyond 1 is not. */
function corrected(seen: SeenMessage, place: Span, text: string): EditRemedy | undefined {
  if (/^\.\d{1,3}$/.test(text)) return editText(seen, place, `0${text}`);
  if (/^0,\d{1,3}$/.test(text)) return editText(seen, place, text.replace(',', '.'));
  const long = /^0\.\d{3}(?=\d)/.exec(text)?.[0];
  if (long !== undefined && /^[\d.]{1,40}$/.test(text)) return editText(seen, place, long);
  return /^[1-9]\d{0,8}(?:\.\d{0,9})?$/.test(text) ? editText(seen, place, '1.0', false) : undefined;
}
