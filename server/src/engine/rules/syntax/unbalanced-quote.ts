import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';

/** A quotation mark that is never closed: everything behind it, the URI and the tag, is swallowed. */
export const unbalancedQuote: FaultRule = Object.freeze({
  id: 'unbalanced-quote',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 4475', section: '3.1.2.6' },
  faults: ['quoted-string-unclosed'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, { span: place }: Problem, header: Header | undefined): readonly Found[] {
  if (header === undefined) return nothingFound;
  const args = { header: header.writtenName };
  return foundAt(seen, place, {
    messageId: 'unbalanced-quote.unclosed',
    args,
    fix: () => closing(seen, place.start, header),
  });
}

/** The mark is closed before the URI where one stands behind it, else at the end of the value. */
function closing(seen: SeenMessage, quote: number, { text, valueEnd }: Header): EditRemedy {
  const open = text.indexOf('<', quote);
  const isName = open !== -1 && open < valueEnd;
  let at = isName ? open : valueEnd;
  while (quote + 1 < at && ' \t\r\n'.includes(text.charAt(at - 1))) at -= 1;
  return editText(seen, { start: at, end: at }, '"', isName);
}
