import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import type { Span } from '../../text/span.ts';
import { removeFaults } from '../fixes/remove-faults.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';
import { textFrom } from './text-from.ts';

/** A URI in a header field that cannot be read: no scheme, no host, or a character that a URI may not hold. */
export const badUri: FaultRule = Object.freeze({
  id: 'bad-uri',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '25.1' },
  faults: ['uri-missing', 'uri-malformed', 'uri-with-blank', 'host-malformed'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, problem: Problem, header: Header | undefined): readonly Found[] {
  if (header === undefined || header.name === 'via') return nothingFound;
  const { id, span: place } = problem;
  const name = header.writtenName;
  const args = { header: name, written: textFrom(header, problem) };
  switch (id) {
    case 'uri-missing':
      return foundAt(seen, place, { messageId: 'bad-uri.missing', args: { header: name } });
    case 'uri-with-blank':
      return foundAt(seen, place, {
        messageId: 'bad-uri.blank',
        args: { header: name },
        severity: 'warning',
        fix: () => removeFaults(seen, problem, header, (one) => blanksAt(seen, one)),
      });
    case 'host-malformed':
      return foundAt(seen, place, { messageId: 'bad-uri.host', args });
    default:
      return foundAt(seen, place, { messageId: 'bad-uri.malformed', args });
  }
}

/** All the blanks that stand together, folds included. */
function blanksAt({ message }: SeenMessage, { start, end }: Span): Span {
  const { text } = message.wire;
  let from = start;
  let to = end;
  while (0 < from && ' \t\r\n'.includes(text.charAt(from - 1))) from -= 1;
  while (' \t\r\n'.includes(text.charAt(to)) && to < text.length) to += 1;
  return { start: from, end: to };
}
