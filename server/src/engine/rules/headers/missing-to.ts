import { knownValue, tagIn } from '../fixes/known-value.ts';
import { madeTag } from '../fixes/made-tag.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';
import type { HeaderDraft } from '../mandatory-header-rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** Nobody knows whom this was for in the first place; its tag is one of the three names of a dialog. */
export const missingTo = mandatoryHeaderRule({
  id: 'missing-to',
  name: 'To',
  messageId: 'missing-to.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.2' },
  about: {},
  draft,
});

function draft(seen: SeenMessage): HeaderDraft {
  const { startLine } = seen.message;
  const known = knownValue(seen, 'To');
  if (startLine.kind === 'request') {
    return known === '' ? { value: `<${startLine.requestUri}>`, isKnown: false } : { value: known, isKnown: true };
  }
  const address = known === '' ? '<sip:user@example.com>' : known;
  const isWhole = tagIn(known) !== '' || (known !== '' && seen.status === 100);
  // The tag of a server that has not told any is free to be chosen.
  return { value: isWhole ? known : `${address};tag=${madeTag(seen, address)}`, isKnown: known !== '' };
}
