import type { Rule } from '../rule.ts';
import { bodyTypeDiffers } from './body-type-differs.ts';
import { dtmfSignalMalformed } from './dtmf-signal-malformed.ts';
import { messageSummaryMalformed } from './message-summary-malformed.ts';
import { multipartMalformed } from './multipart-malformed.ts';
import { referNotifyWithoutStatus } from './refer-notify-without-status.ts';
import { signallingMalformed } from './signalling-malformed.ts';
import { xmlMalformed } from './xml-malformed.ts';
import { xmlRootUnexpected } from './xml-root-unexpected.ts';

/** The rules about bodies other than session descriptions. Findings of one severity are reported in this order. */
export const bodiesRules: readonly Rule[] = [
  bodyTypeDiffers,
  multipartMalformed,
  xmlMalformed,
  xmlRootUnexpected,
  messageSummaryMalformed,
  dtmfSignalMalformed,
  signallingMalformed,
  referNotifyWithoutStatus,
];
