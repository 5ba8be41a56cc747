import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { removeFaults } from '../fixes/remove-faults.ts';
import { foundAt } from '../found-at.ts';
import type { EditRemedy, FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';

/** A semicolon with no parameter behind it. */
export const emptyParameter: FaultRule = Object.freeze({
  id: 'empty-parameter',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.3.1' },
  faults: ['parameter-empty'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, problem: Problem, header: Header | undefined): readonly Found[] {
  const { span: place } = problem;
  const fix = (): EditRemedy => removeFaults(seen, problem, header);
  if (header === undefined) return foundAt(seen, place, { messageId: 'empty-parameter.in-request-uri', args: {}, fix });
  return foundAt(seen, place, { messageId: 'empty-parameter.found', args: { header: header.writtenName }, fix });
}
