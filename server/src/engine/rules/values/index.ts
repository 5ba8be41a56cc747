import { badDiversion } from './bad-diversion.ts';
import { badHistoryInfo } from './bad-history-info.ts';
import { badReasonCause } from './bad-reason-cause.ts';
import { badSessionId } from './bad-session-id.ts';
import { branchWithoutCookie } from './branch-without-cookie.ts';
import { contentLengthMismatch } from './content-length-mismatch.ts';
import { contradictoryPrivacy } from './contradictory-privacy.ts';
import { diversionHistoryMismatch } from './diversion-history-mismatch.ts';
import { duplicateReasonProtocol } from './duplicate-reason-protocol.ts';
import { identityWithTag } from './identity-with-tag.ts';
import { maxForwardsAbove70 } from './max-forwards-above-70.ts';
import { maxForwardsExhausted } from './max-forwards-exhausted.ts';
import { minSeTooSmall } from './min-se-too-small.ts';
import { missingBranch } from './missing-branch.ts';
import { missingRefresher } from './missing-refresher.ts';
import { nonUtf8Text } from './non-utf8-text.ts';
import { sessionExpiresBelowMinSe } from './session-expires-below-min-se.ts';
import { sessionExpiresTooSmall } from './session-expires-too-small.ts';
import { sessionIdInUpperCase } from './session-id-in-upper-case.ts';
import { toTagInInitialRequest } from './to-tag-in-initial-request.ts';
import { unknownRequiredOption } from './unknown-required-option.ts';
import { unknownSubscriptionReason } from './unknown-subscription-reason.ts';
import { unknownUriScheme } from './unknown-uri-scheme.ts';
import { unregisteredEventPackage } from './unregistered-event-package.ts';
import { viaTransportMismatch } from './via-transport-mismatch.ts';
import type { Rule } from '../rule.ts';

/** The rules about what header fields say. Findings of one severity are reported in this order, and of two that name a fault the first speaks. */
export const valuesRules: readonly Rule[] = [
  missingBranch,
  branchWithoutCookie,
  viaTransportMismatch,
  unknownRequiredOption,
  identityWithTag,
  badSessionId,
  sessionIdInUpperCase,
  sessionExpiresBelowMinSe,
  sessionExpiresTooSmall,
  minSeTooSmall,
  missingRefresher,
  maxForwardsExhausted,
  maxForwardsAbove70,
  unknownUriScheme,
  nonUtf8Text,
  contentLengthMismatch,
  toTagInInitialRequest,
  badHistoryInfo,
  badDiversion,
  diversionHistoryMismatch,
  badReasonCause,
  duplicateReasonProtocol,
  contradictoryPrivacy,
  unregisteredEventPackage,
  unknownSubscriptionReason,
];
