import type { Rule } from '../rule.ts';
import { answerDirectionIllegal } from './answer-direction-illegal.ts';
import { answerNoCommonCodec } from './answer-no-common-codec.ts';
import { answerWrongMediaCount } from './answer-wrong-media-count.ts';
import { dtmfPayloadMismatch } from './dtmf-payload-mismatch.ts';
import { preconditionUnmet } from './precondition-unmet.ts';
import { sdpInWrongPlace } from './sdp-in-wrong-place.ts';
import { srtpMismatch } from './srtp-mismatch.ts';

/** The rules about offers and their answers. Findings of one severity are reported in this order. */
export const exchangeRules: readonly Rule[] = [
  sdpInWrongPlace,
  answerWrongMediaCount,
  answerNoCommonCodec,
  srtpMismatch,
  answerDirectionIllegal,
  preconditionUnmet,
  dtmfPayloadMismatch,
];
