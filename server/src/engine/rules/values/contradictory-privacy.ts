import { headerValues } from '../../sip/header-values.ts';
import { removeElement } from '../fixes/remove-element.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A Privacy that asks for something and, with `none`, for nothing: one proxy hides the caller, the next one shows him. */
export const contradictoryPrivacy: MessageRule = Object.freeze({
  id: 'contradictory-privacy',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3323', section: '4.2' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const header = seen.header('privacy');
  if (header === undefined || !/none/i.test(header.value)) return nothingFound;
  const words = headerValues(header).flatMap((value) => (value.kind === 'token' ? (value.token ?? []) : []));
  const none = words.find(({ text }) => text.toLowerCase() === 'none');
  const other = words.find(({ text }) => text.toLowerCase() !== 'none');
  if (none === undefined || other === undefined) return nothingFound;
  return foundAt(seen, none.span, {
    messageId: 'contradictory-privacy.found',
    args: { other: other.text },
    fix: () => removeElement(seen, header, none.span, ';'),
  });
}
