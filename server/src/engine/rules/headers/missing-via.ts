import { knownValue } from '../fixes/known-value.ts';
import { madeToken } from '../fixes/made-token.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { ownPlace } from '../fixes/drafted-parts.ts';

/** Nobody knows where the response to this goes, or which request it answers. */
export const missingVia = mandatoryHeaderRule({
  id: 'missing-via',
  name: 'Via',
  messageId: 'missing-via.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.7' },
  about: {},
  draft: (seen) => {
    const known = knownValue(seen, 'Via');
    if (known !== '') return { value: known, isKnown: true };
    const value = `SIP/2.0/${transportOf(seen)} ${ownPlace(seen)};branch=z9hG4bK${madeToken(seen, 'via')}`;
    return { value, isKnown: false };
  },
});

/** What goes to a sips URI goes by TLS. */
function transportOf({ carrier, message: { startLine } }: SeenMessage): string {
  if (startLine.kind === 'request' && /^sips:/i.test(startLine.requestUri)) return 'TLS';
  return carrier === 'stream' ? 'TCP' : 'UDP';
}
