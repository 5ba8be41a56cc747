import { headerValues } from '../../sip/header-values.ts';
import type { AddressValue, ParameterPart } from '../../sip/values/header-value.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A diverted call of which Diversion tells another reason than History-Info: voicemail greets by one of the two. */
export const diversionHistoryMismatch: MessageRule = Object.freeze({
  id: 'diversion-history-mismatch',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'interop',
  reference: { rfc: 'RFC 7544', section: '5' },
  about: { kind: 'request', methods: ['INVITE'] },
  check,
} as const satisfies MessageRule);

/** What RFC 7544 §5 and §6 write for the reason of a Diversion; 404 stands for all others. */
const causes: ReadonlyMap<string, readonly string[]> = new Map([
  ['unconditional', ['302']],
  ['user-busy', ['486']],
  ['no-answer', ['408']],
  ['deflection', ['480', '487']],
  ['unavailable', ['503']],
]);
const mapped: ReadonlySet<string> = new Set([...causes.values()].flat());

function check(seen: SeenMessage): readonly Found[] {
  if (!seen.has('diversion') || !seen.has('history-info')) return nothingFound;
  // The latest diversion stands on top of the one and at the end of the other.
  const reason = entriesOf(seen, 'diversion')[0]?.parameters.find(({ name }) => name === 'reason');
  const cause = entriesOf(seen, 'history-info').reduce<ParameterPart | undefined>((last, { uri }) => {
    return uri?.parameters.find(({ name }) => name === 'cause') ?? last;
  }, undefined);
  if (reason?.value === undefined || cause?.value === undefined || !mapped.has(cause.value)) return nothingFound;
  const expected = causes.get(reason.value.toLowerCase());
  if (expected === undefined || expected.includes(cause.value)) return nothingFound;
  return foundAt(seen, cause.span, {
    messageId: 'diversion-history-mismatch.found',
    args: { reason: reason.value, cause: cause.value, expected: expected[0] ?? '' },
  });
}

function entriesOf({ message }: SeenMessage, name: string): readonly AddressValue[] {
  return message.headers.flatMap((header) => {
    return header.name === name ? headerValues(header).filter((value) => value.kind === 'address') : [];
  });
}
