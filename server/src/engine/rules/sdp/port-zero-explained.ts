import { sdpField } from '../../sip/sdp/sdp-fields.ts';
import type { Sdp, SdpMedia } from '../../sip/sdp/sdp.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { attributeFor } from './media-facts.ts';

/** A medium that is there and takes no part. In a bundle the port is that of another medium, and zero means something else. */
export const portZeroExplained: MessageRule = Object.freeze({
  id: 'port-zero-explained',
  subject: 'message',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'hint',
  basis: 'observation',
  reference: { rfc: 'RFC 3264', section: '6' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  if (isOfCapabilities(seen)) return nothingFound;
  const descriptions = seen.descriptions;
  if (descriptions.length === 0) return nothingFound;
  return descriptions.flatMap((sdp) => {
    return sdp.media.filter((media) => media.port === 0 && !isBundled(sdp, media)).map((media) => foundOf(seen, media));
  });
}

/** What a refusal and an answer to OPTIONS describe is no session: there zero is the only port (RFC 3264 §9, RFC 3312 §8). */
function isOfCapabilities({ status, method }: SeenMessage): boolean {
  return method === 'OPTIONS' || (status !== undefined && 300 <= status);
}

function isBundled(sdp: Sdp, media: SdpMedia): boolean {
  return attributeFor(sdp, media, 'bundle-only') !== undefined;
}

function foundOf(seen: SeenMessage, media: SdpMedia): Found {
  const [head] = media.lines;
  const place = head === undefined ? media.span : (sdpField(head, 'port')?.span ?? head.span);
  // Responses answer, but for those to an INVITE without an offer, of which a single message does not tell.
  const messageId = seen.status === undefined ? 'port-zero-explained.sent' : 'port-zero-explained.answered';
  return findingAt(seen, place, { messageId, args: { media: media.media } });
}
