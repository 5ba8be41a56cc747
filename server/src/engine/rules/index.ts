import { alternativeService } from './alternative-service.ts';
import { alternativeServiceWithoutBody } from './alternative-service-without-body.ts';
import { movedPermanently } from './moved-permanently.ts';
import { redirected } from './redirected.ts';
import { redirectDowngradesSecurity } from './redirect-downgrades-security.ts';
import { redirectLoop } from './redirect-loop.ts';
import { redirectNotAcknowledged } from './redirect-not-acknowledged.ts';
import { redirectNotFollowed } from './redirect-not-followed.ts';
import { redirectToItself } from './redirect-to-itself.ts';
import { redirectWithoutContact } from './redirect-without-contact.ts';
import { requestFailed } from './request-failed.ts';
import { framingRules } from './framing/index.ts';
import { headersRules } from './headers/index.ts';
import { syntaxRules } from './syntax/index.ts';
import { responsesRules } from './responses/index.ts';
import { routingRules } from './routing/index.ts';
import { valuesRules } from './values/index.ts';
import { sdpRules } from './sdp/index.ts';
import { bodiesRules } from './bodies/index.ts';
import { imsRules } from './ims/index.ts';
import { exchangeRules } from './exchange/index.ts';
import type { Rule } from './rule.ts';
import { transactionsRules } from './transactions/index.ts';

/** Every rule. Findings of one severity are reported in this order. */
export const rules: readonly Rule[] = [
  redirectLoop,
  redirectToItself,
  redirectWithoutContact,
  alternativeServiceWithoutBody,
  redirectDowngradesSecurity,
  redirectNotAcknowledged,
  movedPermanently,
  alternativeService,
  redirected,
  redirectNotFollowed,
  requestFailed,
  ...framingRules,
  ...headersRules,
  ...responsesRules,
  ...valuesRules,
  ...routingRules,
  ...transactionsRules,
  ...sdpRules,
  ...bodiesRules,
  ...imsRules,
  ...exchangeRules,
  // Last, because what is said of a fault in general is said where no other rule has spoken of it.
  ...syntaxRules,
];
