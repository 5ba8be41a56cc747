/** The sentences of the rules about what 3GPP's networks add, with the names of their arguments. */
export const imsArguments = {
  'precondition-without-option-tag.found': [],
  /** `kind` is what is to be met, and on which side: `qos local`. */
  'precondition-without-status.found': ['kind'],
  /** `peer` is the address outside the trust domain. */
  'p-asserted-identity-outside-trust.entering': ['peer'],
  'p-asserted-identity-outside-trust.leaving': ['peer'],
  'ims-xml-incomplete.no-version': [],
  'ims-xml-incomplete.no-reason': [],
  'ims-xml-incomplete.type-element': ['type'],
  'missing-p-access-network-info.found': ['method'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
