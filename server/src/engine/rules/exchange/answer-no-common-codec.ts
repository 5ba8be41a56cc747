import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { isRtp } from '../sdp/media-facts.ts';
import { inAnsweredMedia, type AnsweredMedia } from './answered-media.ts';
import { codecName, codecsOf, isCarrier, isSameCodec } from './codecs-of.ts';
import type { Exchange } from './exchanges-of.ts';
import { foundInAnswer } from './found-in-answer.ts';

/** An answer that accepts a medium with codecs of which none was offered. */
export const answerNoCommonCodec: CallRule = Object.freeze({
  id: 'answer-no-common-codec',
  subject: 'call',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3264', section: '6.1' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  return inAnsweredMedia(seen, (exchange, media) => foundIn(seen, exchange, media));
}

function foundIn(seen: SeenCall, exchange: Exchange, { offered, answered }: AnsweredMedia): readonly Found[] {
  if (!isRtp(offered) || !isRtp(answered)) return nothingFound;
  const offers = codecsOf(offered).filter(isCarrier);
  const answers = codecsOf(answered).filter(isCarrier);
  const isCommon = answers.some((codec) => offers.some((one) => isSameCodec(one, codec)));
  const [head] = answered.lines;
  // An offer of events alone is one for events alone.
  if (isCommon || offers.length === 0 || head === undefined) return nothingFound;
  const args = {
    media: answered.media,
    offered: offers.map(codecName).join(', '),
    answered: answers.map(codecName).join(', '),
  };
  const messageId = answers.length === 0 ? 'answer-no-common-codec.events-only' : 'answer-no-common-codec.none';
  return [foundInAnswer(seen, exchange, head.span, { messageId, args })];
}
