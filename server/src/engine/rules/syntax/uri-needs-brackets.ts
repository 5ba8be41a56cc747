import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import type { Span } from '../../text/span.ts';
import { encloseText } from '../fixes/enclose-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { addressAt } from './address-at.ts';
import { asSent } from './as-sent.ts';

/** A URI that has to stand in angle brackets and does not: a route, one behind a name, or one with a question mark. */
export const uriNeedsBrackets: FaultRule = Object.freeze({
  id: 'uri-needs-brackets',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20' },
  faults: ['angle-bracket-missing'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, { span: place }: Problem, header: Header | undefined): readonly Found[] {
  if (header === undefined) return nothingFound;
  const args = { header: header.writtenName };
  return foundAt(seen, place, {
    messageId: 'uri-needs-brackets.missing',
    args,
    fix: () => brackets(seen, place, header),
  });
}

/** What is written behind the URI of a route without brackets was meant for the URI, and so was what stands before a question mark. */
function brackets(seen: SeenMessage, place: Span, header: Header): EditRemedy | undefined {
  const address = addressAt(header, place.start);
  if (address?.uri === undefined) return undefined;
  const { start, end } = address.uri.span;
  const isRoute = header.field?.form === 'routes';
  return encloseText(seen, { start, end: isRoute ? address.span.end : Math.max(end, place.end) }, '<', '>');
}
