import { sdpField, sdpLine } from '../../sip/sdp/sdp-fields.ts';
import type { Sdp, SdpMedia } from '../../sip/sdp/sdp.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { attributeFor, isSecure, takesPart } from './media-facts.ts';

/** Encrypted media for which nothing in the description says how the key is agreed. A key for plain RTP is legal (RFC 8643). */
export const srtpWithoutKey: MessageRule = Object.freeze({
  id: 'srtp-without-key',
  subject: 'message',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 4568', section: '5.1.1' },
  about: {},
  check,
} as const satisfies MessageRule);

/** SDES, DTLS-SRTP, MIKEY (RFC 4567) and ZRTP (RFC 6189), and what capabilities may carry (RFC 5939). */
const keyAttributes = ['crypto', 'fingerprint', 'key-mgmt', 'zrtp-hash', 'acap'] as const;

function check(seen: SeenMessage): readonly Found[] {
  const descriptions = seen.descriptions;
  if (descriptions.length === 0) return nothingFound;
  return descriptions.flatMap((sdp) => {
    return sdp.media
      .filter((media) => takesPart(media) && isSecure(media) && !hasKey(sdp, media))
      .map((media) => foundOf(seen, media));
  });
}

function hasKey(sdp: Sdp, media: SdpMedia): boolean {
  const names = isDtls(media) ? ['fingerprint'] : keyAttributes;
  if (names.some((name) => attributeFor(sdp, media, name) !== undefined)) return true;
  return sdpLine(media, 'k') !== undefined || sdpLine(sdp.session, 'k') !== undefined;
}

function isDtls({ proto }: SdpMedia): boolean {
  return /^UDP\/TLS\//i.test(proto) || /^TCP\/(?:DTLS|TLS)\//i.test(proto);
}

function foundOf(seen: SeenMessage, media: SdpMedia): Found {
  const [head] = media.lines;
  const place = head === undefined ? media.span : (sdpField(head, 'proto')?.span ?? head.span);
  const args = { media: media.media, protocol: media.proto };
  if (!isDtls(media)) return findingAt(seen, place, { messageId: 'srtp-without-key.sdes', args });
  const more = { reference: { rfc: 'RFC 5763', section: '5' } } as const;
  return findingAt(seen, place, { messageId: 'srtp-without-key.dtls', args }, more);
}
