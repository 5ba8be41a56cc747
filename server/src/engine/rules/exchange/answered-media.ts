import type { SdpMedia } from '../../sip/sdp/sdp.ts';
import { takesPart } from '../sdp/media-facts.ts';
import type { Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { exchangesOf, type Exchange } from './exchanges-of.ts';

/** One medium of an offer, and what was answered to it: they have the same place (RFC 3264 §6). */
export interface AnsweredMedia {
  readonly offered: SdpMedia;
  readonly answered: SdpMedia;
}

/** Returns the media that both sides take part in, those of one kind only: what is out of step is told once, and not for each. */
function answeredMedia({ offer, answer }: Exchange): readonly AnsweredMedia[] {
  return offer.sdp.media.flatMap((offered, place) => {
    const answered = answer.sdp.media[place];
    if (answered === undefined || offered.media !== answered.media) return [];
    return takesPart(offered) && takesPart(answered) ? [{ offered, answered }] : [];
  });
}

/** Returns what is found in each medium of a call that was offered and answered. */
export function inAnsweredMedia(
  seen: SeenCall,
  foundIn: (exchange: Exchange, media: AnsweredMedia) => readonly Found[],
): readonly Found[] {
  return exchangesOf(seen).flatMap((exchange) => answeredMedia(exchange).flatMap((media) => foundIn(exchange, media)));
}
