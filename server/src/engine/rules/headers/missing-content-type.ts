import type { HeaderDraft } from '../mandatory-header-rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { contentLength } from '../../sip/headers/content-length.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A body of which nobody is told how to read it. */
export const missingContentType = mandatoryHeaderRule({
  id: 'missing-content-type',
  name: 'Content-Type',
  messageId: 'missing-content-type.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.15' },
  about: {},
  isNeeded: hasBody,
  draft: typeOf,
});

/** What stands behind the headers in a log is a body only where its length is stated. */
function hasBody({ message }: SeenMessage): boolean {
  return message.body.start < message.body.end && 0 < (contentLength(message) ?? 0);
}

/** A session description and a summary of messages look like nothing else. */
const types: ReadonlyMap<string, string> = new Map([
  ['sdp', 'application/sdp'],
  ['message-summary', 'application/simple-message-summary'],
  ['sip', 'message/sipfrag'],
  ['registration-info', 'application/reginfo+xml'],
  ['dialog-info', 'application/dialog-info+xml'],
  ['conference-info', 'application/conference-info+xml'],
  ['presence', 'application/pidf+xml'],
  ['resource-lists', 'application/resource-lists+xml'],
  ['dtmf', 'application/dtmf-relay'],
]);

function typeOf({ body }: SeenMessage): HeaderDraft {
  const value = body === undefined ? undefined : types.get(body.kind);
  return value === undefined ? { value: 'text/plain', isKnown: false } : { value, isKnown: true };
}
