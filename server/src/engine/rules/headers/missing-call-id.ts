import { knownValue } from '../fixes/known-value.ts';
import { isInDialog } from '../is-in-dialog.ts';
import { madeToken } from '../fixes/made-token.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** Nobody knows which call this belongs to. */
export const missingCallId = mandatoryHeaderRule({
  id: 'missing-call-id',
  name: 'Call-ID',
  messageId: 'missing-call-id.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.4' },
  about: {},
  draft: (seen) => {
    const known = knownValue(seen, 'Call-ID');
    if (known !== '') return { value: known, isKnown: true };
    const value = `${madeToken(seen, 'call')}${madeToken(seen, 'id')}`;
    // Inside a dialog, and in a response, it is known to others already.
    return { value, isKnown: seen.status === undefined && !isInDialog(seen) };
  },
});
