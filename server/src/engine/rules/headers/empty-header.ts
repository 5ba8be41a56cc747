import { displayName } from '../../sip/header-name.ts';
import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { removeHeader } from '../fixes/remove-header.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A header field that says nothing although its grammar wants something. */
export const emptyHeader: FaultRule = Object.freeze({
  id: 'empty-header',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '25.1' },
  faults: ['header-value-missing'],
  check,
} as const satisfies FaultRule);

/** A message cannot do without these: to remove them would be no better. */
const essential: ReadonlySet<string> = new Set(['call-id', 'cseq', 'from', 'to', 'via']);

/** Some messages need these, and would lack them then. */
const needed: ReadonlySet<string> = new Set([
  'contact',
  'content-length',
  'content-type',
  'event',
  'proxy-authenticate',
  'rack',
  'refer-to',
  'rseq',
  'subscription-state',
  'www-authenticate',
]);

function check(seen: SeenMessage, problem: Problem, header: Header | undefined): readonly Found[] {
  if (header === undefined || seen.isCutOff) return nothingFound;
  const isEssential = essential.has(header.name);
  return [
    {
      index: seen.index,
      span: seen.place(problem.span),
      severity: isEssential ? 'error' : 'warning',
      messageId: isEssential ? 'empty-header.essential' : 'empty-header.found',
      args: { name: displayName(header.name) },
      remedies: () => (isEssential || needed.has(header.name) ? [] : [without(seen, header)]),
    },
  ];
}

/** Max-Forwards has to stand there, and has a usual value; the rest can be left out. */
function without(seen: SeenMessage, header: Header): EditRemedy {
  if (header.name !== 'max-forwards') return removeHeader(seen, header, { isPreferred: true });
  const { valueStart } = header;
  const isBlankBefore = seen.message.wire.text.charAt(valueStart - 1) === ' ';
  return editText(seen, { start: valueStart, end: valueStart }, isBlankBefore ? '70' : ' 70');
}
