import { methods } from '../../log/methods.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, Found, MessageRule } from '../rule.ts';
import type { RequestLine } from '../../sip/start-line.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A method that the registry does not have: who does not know it answers 501 or 405. One in lower case is another method. */
export const unknownMethod: MessageRule = Object.freeze({
  id: 'unknown-method',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '8.2.1' },
  about: { kind: 'request' },
  check,
} as const satisfies MessageRule);

const known: ReadonlySet<string> = new Set(methods);

function check(seen: SeenMessage): readonly Found[] {
  if (known.has(seen.method)) return nothingFound;
  const { startLine } = seen.message;
  if (startLine.kind !== 'request') return nothingFound;
  const { method, methodSpan } = startLine;
  const capitals = method.toUpperCase();
  if (!known.has(capitals))
    return foundAt(seen, methodSpan, { messageId: 'unknown-method.unregistered', args: { method } });
  return foundAt(seen, methodSpan, {
    messageId: 'unknown-method.lower-case',
    args: { method, capitals },
    severity: 'error',
    basis: 'must',
    reference: { rfc: 'RFC 3261', section: '7.1' },
    fix: () => inCapitals(seen, startLine, capitals),
  });
}

/** CSeq, which has to name the same method, is changed with it. */
function inCapitals(seen: SeenMessage, { method, methodSpan }: RequestLine, capitals: string): EditRemedy {
  const fix = editText(seen, methodSpan, capitals);
  const header = seen.header('cseq');
  if (header === undefined || header.value.split(/\s+/).at(-1) !== method) return fix;
  const { valueEnd } = header;
  return { ...fix, edits: [...fix.edits, { start: valueEnd - method.length, end: valueEnd, newText: capitals }] };
}
