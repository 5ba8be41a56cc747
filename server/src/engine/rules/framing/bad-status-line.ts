import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A status line with more than one blank between its version and its code. */
export const badStatusLine: FaultRule = Object.freeze({
  id: 'bad-status-line',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.2' },
  faults: ['start-line-extra-blank'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span: place }: Problem): readonly Found[] {
  if (seen.message.startLine.kind !== 'response') return nothingFound;
  return foundAt(seen, place, {
    messageId: 'bad-status-line.extra-blank',
    args: {},
    fix: () => editText(seen, place, ''),
  });
}
