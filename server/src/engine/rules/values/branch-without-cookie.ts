import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { isTemplate } from '../is-template.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { cookie, startsWithCookie } from './starts-with-cookie.ts';
import { topVia } from '../top-via.ts';

/** A request whose top branch does not begin as RFC 3261 wants it, so that it is matched by the rules of RFC 2543. */
export const branchWithoutCookie: MessageRule = Object.freeze({
  id: 'branch-without-cookie',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.7' },
  about: { kind: 'request' },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  if (startsWithCookie(seen)) return nothingFound;
  const branch = topVia(seen)?.parameters.find(({ name }) => name === 'branch');
  if (branch?.value === undefined || branch.valueSpan === undefined) return nothingFound;
  // Values of parameters are compared without regard to case (§7.3.1).
  if (branch.value.toLowerCase().startsWith(cookie.toLowerCase())) return nothingFound;
  if (isTemplate(seen)) return nothingFound;
  const { start } = branch.valueSpan;
  return foundAt(seen, branch.valueSpan, {
    messageId: 'branch-without-cookie.found',
    args: { branch: branch.value },
    fix: () => editText(seen, { start, end: start }, cookie),
  });
}
