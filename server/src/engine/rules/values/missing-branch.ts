import type { ParameterPart } from '../../sip/values/header-value.ts';
import { isTemplate } from '../is-template.ts';
import { editText } from '../fixes/edit-text.ts';
import { knownValue } from '../fixes/known-value.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { cookie, startsWithCookie } from './starts-with-cookie.ts';
import { topVia } from '../top-via.ts';

/** A request whose top Via has no branch, or only the cookie of one: nothing tells it from the next request of the same caller (RFC 2543 did without). */
export const missingBranch: MessageRule = Object.freeze({
  id: 'missing-branch',
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
  const via = topVia(seen);
  if (via?.host === undefined || isTemplate(seen)) return nothingFound;
  const branch = via.parameters.find(({ name }) => name === 'branch');
  if (branch?.value !== undefined) return behindCookie(seen, branch);
  const { start, end } = via.span;
  // A branch with an equals sign and nothing behind it is a fault of the Via, of which malformed-via tells.
  if (branch !== undefined && seen.message.problems.some(({ span }) => start <= span.start && span.end <= end))
    return nothingFound;
  const place = branch?.span ?? via.span;
  return foundAt(seen, place, {
    messageId: 'missing-branch.missing',
    args: { method: seen.method },
    fix: () =>
      editText(
        seen,
        { start: place.end, end: place.end },
        `${branch === undefined ? ';branch' : ''}=${answeredBranch(seen) ?? cookie + identifier(seen)}`,
      ),
  });
}

/** A branch that is the cookie and nothing else tells no more than none (RFC 4475 §3.2.1). */
function behindCookie(seen: SeenMessage, { value, valueSpan }: ParameterPart): readonly Found[] {
  if (valueSpan === undefined || value?.toLowerCase() !== cookie.toLowerCase()) return nothingFound;
  const { end } = valueSpan;
  return foundAt(seen, valueSpan, {
    messageId: 'missing-branch.only-cookie',
    args: { method: seen.method },
    fix: () => editText(seen, { start: end, end }, identifier(seen)),
  });
}

/** Returns the branch that the responses to a request have; undefined where none do. */
function answeredBranch(seen: SeenMessage): string | undefined {
  return /;[ \t]{0,9}branch=([^;,\s]{8,200})/i.exec(knownValue(seen, 'Via'))?.[1];
}

/** Returns eight hexadecimal digits that are the same for the same message: FNV-1a over its headers. */
function identifier({ message }: SeenMessage): string {
  let hash = 0x811c9dc5;
  for (const { value } of message.headers) {
    for (let at = 0; at < value.length; at += 1) hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
