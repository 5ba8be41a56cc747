import { sdpField } from '../../sip/sdp/sdp-fields.ts';
import type { SdpMedia } from '../../sip/sdp/sdp.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { isRtp, takesPart } from './media-facts.ts';

/** A payload type whose meaning each session gives anew, and this one does not. */
export const rtpmapMissing: MessageRule = Object.freeze({
  id: 'rtpmap-missing',
  subject: 'message',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3264', section: '6.1' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const descriptions = seen.descriptions;
  if (descriptions.length === 0) return nothingFound;
  return descriptions.flatMap(({ media }) => {
    return media.filter((one) => isRtp(one) && takesPart(one)).flatMap((one) => unmapped(seen, one));
  });
}

function unmapped(seen: SeenMessage, media: SdpMedia): readonly Found[] {
  const [head] = media.lines;
  if (head === undefined) return nothingFound;
  const mapped = new Set<string>();
  for (const attribute of media.attributes) {
    if (attribute.name === 'rtpmap') mapped.add(sdpField(attribute, 'payloadType')?.text ?? '');
  }
  const formats = head.fields.filter(({ name, text }) => name === 'format' && isDynamic(text) && !mapped.has(text));
  const [first] = formats;
  if (first === undefined) return nothingFound;
  if (formats.length === 1) {
    return [findingAt(seen, first.span, { messageId: 'rtpmap-missing.one', args: { type: first.text } })];
  }
  const args = { types: formats.map(({ text }) => text).join(' '), count: formats.length };
  return [findingAt(seen, first.span, { messageId: 'rtpmap-missing.several', args })];
}

/** RFC 3551 §3: what is below 96 has a meaning of its own, or none at all. */
function isDynamic(format: string): boolean {
  return /^\d{2,3}$/.test(format) && 96 <= Number(format) && Number(format) <= 127;
}
