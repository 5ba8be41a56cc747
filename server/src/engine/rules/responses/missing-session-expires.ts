import { isSuccess } from '../is-success.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';
import { requiredOptions } from '../../sip/headers/require.ts';

/** A session timer is on, and nobody knows how long it runs. */
export const missingSessionExpires = mandatoryHeaderRule({
  id: 'missing-session-expires',
  name: 'Session-Expires',
  messageId: 'missing-session-expires.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 4028', section: '7.2' },
  about: { kind: 'response', methods: ['INVITE', 'UPDATE'] },
  isNeeded: (seen) => isSuccess(seen) && requiredOptions(seen.message).includes('timer'),
  draft: () => ({ value: '1800;refresher=uac', isKnown: false }),
});
