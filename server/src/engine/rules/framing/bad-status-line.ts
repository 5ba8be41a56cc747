import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A status line with more than one blank, or a tab, between its version and its code. */
export const badStatusLine: FaultRule = Object.freeze({
  id: 'bad-status-line',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.2' },
  faults: ['start-line-extra-blank', 'start-line-tab'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { id, span: place }: Problem): readonly Found[] {
  if (seen.message.startLine.kind !== 'response') return nothingFound;
  if (id === 'start-line-tab') {
    if (!seen.isBare) return nothingFound;
    return foundAt(seen, place, { messageId: 'bad-status-line.tab', args: {}, fix: () => editText(seen, place, ' ') });
  }
  return foundAt(seen, place, {
    messageId: 'bad-status-line.extra-blank',
    args: {},
    fix: () => editText(seen, place, ''),
  });
}
