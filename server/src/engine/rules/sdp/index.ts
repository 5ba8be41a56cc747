import type { Rule } from '../rule.ts';
import { conflictingDirection } from './conflicting-direction.ts';
import { duplicatePayloadType } from './duplicate-payload-type.ts';
import { holdByZeroAddress } from './hold-by-zero-address.ts';
import { iceIncomplete } from './ice-incomplete.ts';
import { portZeroExplained } from './port-zero-explained.ts';
import { privateMediaAddress } from './private-media-address.ts';
import { rtpmapMissing } from './rtpmap-missing.ts';
import { sdpBadMediaLine } from './sdp-bad-media-line.ts';
import { sdpBadOrder } from './sdp-bad-order.ts';
import { sdpMalformedLine } from './sdp-malformed-line.ts';
import { sdpMissingConnection } from './sdp-missing-connection.ts';
import { sdpMissingLine } from './sdp-missing-line.ts';
import { sdpStrayBlank } from './sdp-stray-blank.ts';
import { srtpWithoutKey } from './srtp-without-key.ts';

/** The rules about session descriptions. Findings of one severity are reported in this order. */
export const sdpRules: readonly Rule[] = [
  sdpMissingLine,
  sdpBadMediaLine,
  sdpMissingConnection,
  sdpBadOrder,
  sdpStrayBlank,
  sdpMalformedLine,
  srtpWithoutKey,
  rtpmapMissing,
  duplicatePayloadType,
  conflictingDirection,
  holdByZeroAddress,
  iceIncomplete,
  privateMediaAddress,
  portZeroExplained,
];
