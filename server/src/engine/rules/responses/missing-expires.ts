import { requestOf } from '../../call/request-of.ts';
import type { Trace } from '../../log/trace.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { isSuccess } from '../is-success.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** What was subscribed to or published ends nobody knows when. */
export const missingExpires = mandatoryHeaderRule({
  id: 'missing-expires',
  name: 'Expires',
  messageId: 'missing-expires.missing',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 6665', section: '3.1.1' },
  about: { kind: 'response', methods: ['SUBSCRIBE', 'PUBLISH'] },
  isNeeded: (seen) => isSuccess(seen) && !seen.ask(endsIt),
  draft: () => ({ value: '3600', isKnown: false }),
});

/**
 * Tells whether the request ended what there was, or may have, where a trace lacks it: such an answer has no time to tell, and stacks that
 * tell none do no harm.
 */
function endsIt(trace: Trace, index: number): boolean {
  const request = requestOf(trace, index);
  if (request === undefined) return 1 < trace.withSameCallId(index).length;
  const expires = firstHeader(trace.message(request), 'expires');
  return expires !== undefined && /^0+$/.test(expires.value);
}
