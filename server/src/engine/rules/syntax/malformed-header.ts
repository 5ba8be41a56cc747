import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';
import { textFrom } from './text-from.ts';
import { valueFaults } from './value-faults.ts';

/** What cannot be read in any other header field: the last of all rules about header fields. */
export const malformedHeader: FaultRule = Object.freeze({
  id: 'malformed-header',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '25.1' },
  faults: valueFaults,
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, problem: Problem, header: Header | undefined): readonly Found[] {
  if (header === undefined) return nothingFound;
  const args = { header: header.writtenName, written: textFrom(header, problem) };
  const { field } = header;
  if (field === undefined || !field.document.startsWith('RFC ') || field.section === '') {
    return foundAt(seen, problem.span, { messageId: 'malformed-header.found', args });
  }
  const reference = { rfc: field.document, section: field.section };
  return foundAt(seen, problem.span, { messageId: 'malformed-header.found', args, reference });
}
