import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';
import { parameterAt } from './parameter-at.ts';

/** A parameter that stands twice in one value or URI. */
export const duplicateParameter: FaultRule = Object.freeze({
  id: 'duplicate-parameter',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.3.1' },
  faults: ['parameter-repeated'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, { span: place }: Problem, header: Header | undefined): readonly Found[] {
  const { startLine, wire } = seen.message;
  const name = wire.text.slice(place.start, place.end);
  const from = header?.start ?? startLine.span.start;
  // Where both say the same it does not matter which of them counts: baresip writes `transport` twice in every call over TCP.
  const isSame = isSaidBefore(wire.text, from, place.start);
  const severity = isSame ? ({ severity: 'information', basis: 'observation', profile: 'strict' } as const) : {};
  if (header === undefined) {
    const messageId = isSame ? 'duplicate-parameter.same-in-request-uri' : 'duplicate-parameter.in-request-uri';
    return foundAt(seen, place, { ...severity, messageId, args: { name } });
  }
  const parameter = parameterAt(header, place.start);
  const whole = parameter?.span ?? place;
  const before = header.text.lastIndexOf(';', whole.start);
  const isRemovable = parameter !== undefined && header.start < before;
  return foundAt(seen, whole, {
    ...severity,
    messageId: isSame ? 'duplicate-parameter.same' : 'duplicate-parameter.found',
    args: { header: header.writtenName, name },
    fix: () => (isRemovable ? editText(seen, { start: before, end: whole.end }, '', isSame) : undefined),
  });
}

/** The longest parameter that is compared, in characters. */
const longestParameter = 200;

/** Tells whether the parameter that begins at `start` stands before it behind a semicolon, with the same value. */
function isSaidBefore(text: string, from: number, start: number): boolean {
  const written = /^[^;,>?&\s]*/.exec(text.slice(start, start + longestParameter))?.[0] ?? '';
  return text.slice(from, start).toLowerCase().includes(`;${written.toLowerCase()};`);
}
