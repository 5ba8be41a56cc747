import { sdpField } from '../../sip/sdp/sdp-fields.ts';
import type { SdpMedia } from '../../sip/sdp/sdp.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { isRtp } from '../sdp/media-facts.ts';
import { inAnsweredMedia, type AnsweredMedia } from './answered-media.ts';
import { codecsOf, type Codec } from './codecs-of.ts';
import type { Exchange } from './exchanges-of.ts';
import { foundInAnswer } from './found-in-answer.ts';

/** Keys that have another number in each direction. It is legal, and many stacks send the number of the wrong one. */
export const dtmfPayloadMismatch: CallRule = Object.freeze({
  id: 'dtmf-payload-mismatch',
  subject: 'call',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'interop',
  reference: { rfc: 'RFC 3264', section: '5.1' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  return inAnsweredMedia(seen, (exchange, media) => foundIn(seen, exchange, media));
}

function foundIn(seen: SeenCall, exchange: Exchange, { offered, answered }: AnsweredMedia): readonly Found[] {
  if (!isRtp(offered) || !isRtp(answered)) return nothingFound;
  const offers = eventsOf(offered);
  const answers = eventsOf(answered);
  const [first] = offers;
  // One number for each clock rate: one in common is enough to press a key with.
  const other = answers.find((one) => offers.every(({ payloadType }) => payloadType !== one.payloadType));
  if (first === undefined || other === undefined || other !== answers[0]) return nothingFound;
  const args = { offered: first.payloadType, answered: other.payloadType };
  return [foundInAnswer(seen, exchange, placeOf(answered, other), { messageId: 'dtmf-payload-mismatch.found', args })];
}

function eventsOf(media: SdpMedia): readonly Codec[] {
  return codecsOf(media).filter(({ encoding }) => encoding === 'telephone-event');
}

function placeOf(media: SdpMedia, { payloadType }: Codec): SdpMedia['span'] {
  for (const attribute of media.attributes) {
    const field = attribute.name === 'rtpmap' ? sdpField(attribute, 'payloadType') : undefined;
    if (field?.text === payloadType) return field.span;
  }
  return media.lines[0]?.span ?? media.span;
}
