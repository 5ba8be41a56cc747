import type { HeaderDraft } from '../mandatory-header-rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { contentType } from '../../sip/headers/content-type.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';

/** A subscription to, a notification of, or a publication of nobody knows what. */
export const missingEvent = mandatoryHeaderRule({
  id: 'missing-event',
  name: 'Event',
  messageId: 'missing-event.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 6665', section: '8.2.1' },
  about: { kind: 'request', methods: ['SUBSCRIBE', 'NOTIFY', 'PUBLISH'] },
  draft: eventOf,
});

/** The package of each body that belongs to one only. */
const packages: ReadonlyMap<string, string> = new Map([
  ['application/pidf+xml', 'presence'],
  ['application/simple-message-summary', 'message-summary'],
  ['application/dialog-info+xml', 'dialog'],
  ['application/reginfo+xml', 'reg'],
  ['application/conference-info+xml', 'conference'],
  ['message/sipfrag', 'refer'],
]);

/** What the body is, or of which kind bodies are asked for, mostly tells the package. */
function eventOf({ message }: SeenMessage): HeaderDraft {
  const accepted = firstHeader(message, 'accept')?.value.toLowerCase();
  const value = packages.get(contentType(message)?.mediaType ?? '') ?? packages.get(accepted ?? '');
  return value === undefined ? { value: 'presence', isKnown: false } : { value, isKnown: true };
}
