import { knownValue } from '../fixes/known-value.ts';
import { madeTag } from '../fixes/made-tag.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';
import { ownUri } from '../fixes/drafted-parts.ts';

/** Nobody knows who sends this; its tag is one of the three names of a dialog. */
export const missingFrom = mandatoryHeaderRule({
  id: 'missing-from',
  name: 'From',
  messageId: 'missing-from.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.3' },
  about: {},
  draft: (seen) => {
    const known = knownValue(seen, 'From');
    if (known !== '') return { value: known, isKnown: true };
    const uri = ownUri(seen);
    const address = `<${uri === '' ? 'sip:user@example.com' : uri}>`;
    return { value: `${address};tag=${madeTag(seen, address)}`, isKnown: false };
  },
});
