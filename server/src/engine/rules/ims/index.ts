import type { Rule } from '../rule.ts';
import { imsXmlIncomplete } from './ims-xml-incomplete.ts';
import { missingPAccessNetworkInfo } from './missing-p-access-network-info.ts';
import { pAssertedIdentityOutsideTrust } from './p-asserted-identity-outside-trust.ts';
import { preconditionWithoutOptionTag } from './precondition-without-option-tag.ts';
import { preconditionWithoutStatus } from './precondition-without-status.ts';

/** The rules about what 3GPP's networks add. Findings of one severity are reported in this order. */
export const imsRules: readonly Rule[] = [
  preconditionWithoutOptionTag,
  preconditionWithoutStatus,
  pAssertedIdentityOutsideTrust,
  imsXmlIncomplete,
  missingPAccessNetworkInfo,
];
