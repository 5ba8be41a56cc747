import { madeToken } from '../fixes/made-token.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

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
  draft: (seen) => {
    const { startLine } = seen.message;
    if (startLine.kind === 'request') return { value: `<${startLine.requestUri}>`, isKnown: false };
    return { value: `<sip:user@example.com>;tag=${madeToken(seen, 'to')}`, isKnown: false };
  },
});
