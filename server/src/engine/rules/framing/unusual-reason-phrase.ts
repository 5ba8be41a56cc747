import { statusCode, statusCodes } from '../../reference/status-codes.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** The phrase of another code: who reads the trace is misled, programs look at the code. Free text is everybody's own. */
export const unusualReasonPhrase: MessageRule = Object.freeze({
  id: 'unusual-reason-phrase',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '7.2' },
  about: { kind: 'response' },
  check,
} as const satisfies MessageRule);

/** The codes of each registered phrase, by the phrase in lower case. */
const codesOf: ReadonlyMap<string, readonly number[]> = new Map(
  statusCodes.map(({ phrase }) => [
    phrase.toLowerCase(),
    statusCodes.filter((other) => other.phrase === phrase).map(({ code }) => code),
  ]),
);

function check(seen: SeenMessage): readonly Found[] {
  const { startLine } = seen.message;
  if (startLine.kind !== 'response') return nothingFound;
  const { status, reason, reasonSpan } = startLine;
  const known = statusCode(status);
  if (known === undefined || known.phrase === reason) return nothingFound;
  const phrase = reason.toLowerCase();
  const [other, ...others] = codesOf.get(phrase) ?? [];
  // The shorter form of the own phrase is no other one: “Not Acceptable” of 488.
  if (other === undefined || other === status || others.includes(status)) return nothingFound;
  if (known.phrase.toLowerCase().startsWith(phrase)) return nothingFound;
  return foundAt(seen, reasonSpan, {
    messageId: 'unusual-reason-phrase.of-another-code',
    args: { reason, status, other },
    fix: () => editText(seen, reasonSpan, known.phrase),
  });
}
