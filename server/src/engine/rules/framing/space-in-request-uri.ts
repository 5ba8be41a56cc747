import type { Problem } from '../../sip/problem.ts';
import { span } from '../../text/span.ts';
import { foundAt } from '../found-at.ts';
import { hidesAddress } from '../hides-address.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A blank in a Request-URI, which makes a request line of four words. */
export const spaceInRequestUri: FaultRule = Object.freeze({
  id: 'space-in-request-uri',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 4475', section: '3.1.2.8' },
  faults: ['request-uri-with-blank'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span: place }: Problem): readonly Found[] {
  const { text } = seen.message.wire;
  if (hidesAddress(text.slice(place.start - 6, place.start))) return nothingFound;
  let { end } = place;
  while (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x09) end += 1;
  const blanks = span(place.start, end);
  return foundAt(seen, blanks, {
    messageId: 'space-in-request-uri.found',
    args: {},
    fix: () => withoutBlanks(seen),
  });
}

/** All blanks go: what is left is a URI or shows what else is wrong. */
function withoutBlanks({ index, message }: SeenMessage): EditRemedy | undefined {
  const { startLine } = message;
  if (startLine.kind !== 'request') return undefined;
  const { start } = startLine.requestUriSpan;
  const edits = [...startLine.requestUri.matchAll(/[ \t]+/g)].map(({ index: at, 0: blanks }) => {
    return { start: start + at, end: start + at + blanks.length, newText: '' };
  });
  return { kind: 'edit', index, fix: 'remove', args: { what: ' ' }, edits, isPreferred: true };
}
