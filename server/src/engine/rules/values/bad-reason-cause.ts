import { headerValues } from '../../sip/header-values.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A cause that its protocol does not have: a cause of ISDN under SIP, a status code under Q.850. */
export const badReasonCause: MessageRule = Object.freeze({
  id: 'bad-reason-cause',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3326', section: '2' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  if (!seen.has('reason')) return nothingFound;
  for (const header of seen.message.headers) {
    if (header.name !== 'reason') continue;
    for (const value of headerValues(header)) {
      const protocol = value.kind === 'token' ? (value.token?.text ?? '') : '';
      const cause = value.parameters.find(({ name }) => name === 'cause');
      if (cause?.value === undefined || !/^\d{1,9}$/.test(cause.value)) continue;
      const kind = wrongKind(protocol, Number(cause.value));
      if (kind === undefined) continue;
      return foundAt(seen, cause.span, {
        messageId: `bad-reason-cause.${kind}`,
        args: { protocol, cause: cause.value },
      });
    }
  }
  return nothingFound;
}

/** RFC 3261 §7.2: from 100 to 699; ITU-T Q.850 §2.2.5: seven bits. Many B2BUAs write 0 where they know of none. */
function wrongKind(protocol: string, cause: number): 'sip' | 'isdn' | undefined {
  if (cause === 0) return undefined;
  if (/^SIP$/i.test(protocol) && (cause < 100 || 699 < cause)) return 'sip';
  return /^Q\.850$/i.test(protocol) && 127 < cause ? 'isdn' : undefined;
}
