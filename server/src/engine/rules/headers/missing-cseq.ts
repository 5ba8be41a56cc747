import { knownValue } from '../fixes/known-value.ts';
import { isInDialog } from '../is-in-dialog.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** Nobody knows where in the order of a dialog this belongs, or what a response answers. */
export const missingCseq = mandatoryHeaderRule({
  id: 'missing-cseq',
  name: 'CSeq',
  messageId: 'missing-cseq.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.5' },
  about: {},
  draft: (seen) => {
    const known = knownValue(seen, 'CSeq');
    if (known !== '') return { value: known, isKnown: true };
    const value = `1 ${seen.method === '' ? 'INVITE' : seen.method}`;
    // Inside a dialog, and in a response, the number is known to others already.
    return { value, isKnown: seen.status === undefined && !isInDialog(seen) };
  },
});
