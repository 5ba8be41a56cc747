import { cseq } from '../../sip/headers/cseq.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** An acknowledgement of no response in particular. */
export const missingRack = mandatoryHeaderRule({
  id: 'missing-rack',
  name: 'RAck',
  messageId: 'missing-rack.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3262', section: '7.2' },
  about: { kind: 'request', methods: ['PRACK'] },
  draft: ({ message }) => ({ value: `1 ${Math.max(1, (cseq(message)?.number ?? 2) - 1)} INVITE`, isKnown: false }),
});
