import { displayName } from '../../sip/header-name.ts';
import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { removeHeader } from '../fixes/remove-header.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found, Severity } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A header field that may stand once only and stands there again, under its full name or its compact one. */
export const duplicateHeader: FaultRule = Object.freeze({
  id: 'duplicate-header',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.3.1' },
  faults: ['header-repeated'],
  check,
} as const satisfies FaultRule);

/** Where two of these differ, two readers take the message for two others. */
const decisive: ReadonlySet<string> = new Set([
  'call-id',
  'content-length',
  'content-type',
  'cseq',
  'event',
  'expires',
  'from',
  'max-forwards',
  'rack',
  'refer-to',
  'rseq',
  'session-expires',
  'to',
]);

function check(seen: SeenMessage, problem: Problem, header: Header | undefined): readonly Found[] {
  const first = header === undefined ? undefined : seen.header(header.name);
  if (header === undefined || first === undefined) return nothingFound;
  const name = displayName(header.name);
  const isSame = first.value === header.value;
  const severity: Severity = decisive.has(header.name) && !isSame ? 'error' : 'warning';
  return [
    {
      index: seen.index,
      span: seen.place(problem.span),
      severity,
      messageId: isSame ? 'duplicate-header.same' : 'duplicate-header.other',
      args: isSame ? { name } : { name, value: first.value, other: header.value },
      remedies: () => [
        removeHeader(seen, header, { isPreferred: isSame }),
        ...(isSame ? [] : [removeHeader(seen, first, { isPreferred: false })]),
      ],
    },
  ];
}
