import { displayName } from '../../sip/header-name.ts';
import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { removeHeader } from '../fixes/remove-header.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, FaultRule, Found, Severity } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { knownValue } from '../fixes/known-value.ts';
import type { KnownName } from '../fixes/known-value.ts';
import { nameAndValue, oneContentLength } from './one-content-length.ts';

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
      remedies: () => removals(seen, header, first),
    },
  ];
}

/** Which of two is right the user knows; of two lengths the body tells, of what names a call the rest of the call. */
function removals(seen: SeenMessage, header: Header, first: Header): readonly EditRemedy[] {
  if (first.value === header.value) return [removeHeader(seen, header, { isPreferred: true })];
  const length = header.name === 'content-length' ? oneContentLength(seen) : undefined;
  if (length !== undefined) return [length];
  const name = namesOfCall.get(header.name);
  const known = name === undefined ? '' : knownValue(seen, name);
  return [removal(seen, header, first.value === known), removal(seen, first, header.value === known)].toSorted(
    (a, b) => Number(b.isPreferred) - Number(a.isPreferred),
  );
}

function removal(seen: SeenMessage, header: Header, isPreferred: boolean): EditRemedy {
  return { ...removeHeader(seen, header, { isPreferred }), args: { name: nameAndValue(header) } };
}

/** What other messages of a call have, too. */
const namesOfCall: ReadonlyMap<string, KnownName> = new Map([
  ['call-id', 'Call-ID'],
  ['cseq', 'CSeq'],
  ['from', 'From'],
  ['to', 'To'],
]);
