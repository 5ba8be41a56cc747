import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { standsAlone } from './stands-alone.ts';

/** The line behind the start line begins with a blank: it would continue a header field, and there is none yet. */
export const badFolding: FaultRule = Object.freeze({
  id: 'bad-folding',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.3.1' },
  faults: ['fold-before-first-header'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span }: Problem): readonly Found[] {
  if (!standsAlone(seen)) return nothingFound;
  const { text } = seen.message.wire;
  let end = span.start;
  while (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x09) end += 1;
  const blanks = { start: span.start, end };
  return foundAt(seen, blanks, { messageId: 'bad-folding.first', args: {}, fix: () => editText(seen, blanks, '') });
}
