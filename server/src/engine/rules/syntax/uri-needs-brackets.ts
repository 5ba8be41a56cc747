import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { encloseText } from '../fixes/enclose-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { addressAt } from './address-at.ts';
import { asSent } from './as-sent.ts';

/** A URI that has to stand in angle brackets and does not: a route, or a URI with a question mark. */
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
    fix: () => brackets(seen, place.start, header),
  });
}

/** What is written behind the URI of a route without brackets was meant for the URI. */
function brackets(seen: SeenMessage, offset: number, header: Header): EditRemedy | undefined {
  const address = addressAt(header, offset);
  if (address?.uri === undefined) return undefined;
  const { start, end } = address.uri.span;
  const isRoute = header.field?.form === 'routes';
  return encloseText(seen, { start, end: isRoute ? address.span.end : end }, '<', '>');
}
