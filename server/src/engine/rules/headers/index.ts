import { missingVia } from './missing-via.ts';
import { missingFrom } from './missing-from.ts';
import { missingTo } from './missing-to.ts';
import { missingCallId } from './missing-call-id.ts';
import { missingCseq } from './missing-cseq.ts';
import { missingMaxForwards } from './missing-max-forwards.ts';
import { missingContact } from './missing-contact.ts';
import { missingContentType } from './missing-content-type.ts';
import { missingContentLength } from './missing-content-length.ts';
import { missingEvent } from './missing-event.ts';
import { missingSubscriptionState } from './missing-subscription-state.ts';
import { missingReferTo } from './missing-refer-to.ts';
import { missingRack } from './missing-rack.ts';
import { missingFromTag } from './missing-from-tag.ts';
import { missingToTag } from './missing-to-tag.ts';
import { duplicateHeader } from './duplicate-header.ts';
import { severalContacts } from './several-contacts.ts';
import { contactStarMisuse } from './contact-star-misuse.ts';
import { emptyHeader } from './empty-header.ts';
import { headerNotAllowed } from './header-not-allowed.ts';
import { missingDate } from './missing-date.ts';
import { reliableOutsideInvite } from './reliable-outside-invite.ts';
import type { Rule } from '../rule.ts';

/** The rules about which header fields have to be there, and how often. Findings of one severity are reported in this order. */
export const headersRules: readonly Rule[] = [
  missingVia,
  missingFrom,
  missingTo,
  missingCallId,
  missingCseq,
  missingMaxForwards,
  missingContact,
  missingContentType,
  missingContentLength,
  missingEvent,
  missingSubscriptionState,
  missingReferTo,
  missingRack,
  missingFromTag,
  missingToTag,
  duplicateHeader,
  severalContacts,
  contactStarMisuse,
  emptyHeader,
  headerNotAllowed,
  missingDate,
  reliableOutsideInvite,
];
