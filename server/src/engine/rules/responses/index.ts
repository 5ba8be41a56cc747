import { missingWwwAuthenticate } from './missing-www-authenticate.ts';
import { missingProxyAuthenticate } from './missing-proxy-authenticate.ts';
import { missingAllow } from './missing-allow.ts';
import { missingAccept } from './missing-accept.ts';
import { missingUnsupported } from './missing-unsupported.ts';
import { missingRequire } from './missing-require.ts';
import { missingMinSe } from './missing-min-se.ts';
import { missingMinExpires } from './missing-min-expires.ts';
import { missingGeolocationError } from './missing-geolocation-error.ts';
import { missingAlertmsgError } from './missing-alertmsg-error.ts';
import { missingRecvInfo } from './missing-recv-info.ts';
import { missingPermissionMissing } from './missing-permission-missing.ts';
import { missingAllowEvents } from './missing-allow-events.ts';
import { missingSecurityServer } from './missing-security-server.ts';
import { missingRseq } from './missing-rseq.ts';
import { missingRequire100rel } from './missing-require-100rel.ts';
import { reliableTrying } from './reliable-trying.ts';
import { missingReason } from './missing-reason.ts';
import { missingSipEtag } from './missing-sip-etag.ts';
import { missingExpires } from './missing-expires.ts';
import { missingSessionExpires } from './missing-session-expires.ts';
import { copiedHeaderDiffers } from './copied-header-differs.ts';
import type { Rule } from '../rule.ts';

/** The rules about what a response has to carry. Findings of one severity are reported in this order. */
export const responsesRules: readonly Rule[] = [
  missingWwwAuthenticate,
  missingProxyAuthenticate,
  missingAllow,
  missingAccept,
  missingUnsupported,
  missingRequire,
  missingMinSe,
  missingMinExpires,
  missingGeolocationError,
  missingAlertmsgError,
  missingRecvInfo,
  missingPermissionMissing,
  missingAllowEvents,
  missingSecurityServer,
  missingRseq,
  missingRequire100rel,
  reliableTrying,
  missingReason,
  missingSipEtag,
  missingExpires,
  missingSessionExpires,
  copiedHeaderDiffers,
];
