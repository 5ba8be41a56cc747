import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';
import { parameterAt } from './parameter-at.ts';

/** Two tags in one From or To: the two sides may call the same dialog by different names. */
export const duplicateTag: FaultRule = Object.freeze({
  id: 'duplicate-tag',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.3.1' },
  faults: ['parameter-repeated'],
  headers: ['from', 'to'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, { span: place }: Problem, header: Header | undefined): readonly Found[] {
  if (header === undefined) return nothingFound;
  const parameter = parameterAt(header, place.start);
  if (parameter?.name !== 'tag') return nothingFound;
  const { start, end } = parameter.span;
  const args = { header: header.writtenName, tag: parameter.value ?? '' };
  return foundAt(seen, parameter.span, {
    messageId: 'duplicate-tag.found',
    args,
    fix: () => editText(seen, { start: header.text.lastIndexOf(';', start), end }, ''),
  });
}
