import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';
import { requiredOptions } from '../../sip/headers/require.ts';

/** A provisional response that asks for PRACK and has no number to acknowledge. */
export const missingRseq = mandatoryHeaderRule({
  id: 'missing-rseq',
  name: 'RSeq',
  messageId: 'missing-rseq.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3262', section: '3' },
  about: { kind: 'response', methods: ['INVITE'] },
  isNeeded: ({ status, message }) =>
    status !== undefined && 101 <= status && status <= 199 && requiredOptions(message).includes('100rel'),
  draft: () => ({ value: '1', isKnown: false }),
});
