import type { Problem } from '../../sip/problem.ts';
import { foundAt } from '../found-at.ts';
import type { EditRemedy, FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A Request-URI in angle brackets, as To has it, a name before it or not: a sender that copied the header value. */
export const requestUriInBrackets: FaultRule = Object.freeze({
  id: 'request-uri-in-brackets',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 4475', section: '3.1.2.7' },
  faults: ['request-uri-in-brackets'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span: place }: Problem): readonly Found[] {
  const { start, end } = place;
  const { index, message } = seen;
  const open = message.wire.text.indexOf('<', start);
  const fix = (): EditRemedy => ({
    kind: 'edit',
    index,
    fix: 'remove',
    args: { what: start === open ? '< >' : message.wire.text.slice(start, open + 1) },
    edits: [
      { start, end: open + 1, newText: '' },
      { start: end - 1, end, newText: '' },
    ],
    isPreferred: true,
  });
  return foundAt(seen, place, { messageId: 'request-uri-in-brackets.found', args: {}, fix });
}
