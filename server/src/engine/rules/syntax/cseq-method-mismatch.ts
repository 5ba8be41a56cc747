import { methods } from '../../log/methods.ts';
import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';

/** A request whose CSeq names another method: its answers match no transaction. */
export const cseqMethodMismatch: FaultRule = Object.freeze({
  id: 'cseq-method-mismatch',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.5' },
  faults: ['cseq-method-differs'],
  check: asSent(found),
} as const satisfies FaultRule);

const known: ReadonlySet<string> = new Set(methods);

function found(seen: SeenMessage, { span: place }: Problem): readonly Found[] {
  const named = seen.message.wire.text.slice(place.start, place.end);
  const { method } = seen;
  // Where the request line writes a method in small letters, unknown-method says which of the two is right.
  if (method.toUpperCase() === named && known.has(named)) return nothingFound;
  return foundAt(seen, place, {
    messageId: 'cseq-method-mismatch.found',
    args: { method, named },
    fix: () => editText(seen, place, method),
  });
}
