/** The sentences of the rules about which header fields have to be there, and how often, with the names of their arguments. */
export const headersArguments = {
  'contact-star-misuse.beside': ['contact'],
  'contact-star-misuse.elsewhere': ['message'],
  /** `expires` is the value of Expires, empty where there is none. */
  'contact-star-misuse.keeping': ['expires'],
  /** `value` is that of the first, `other` that of the second. */
  'duplicate-header.other': ['name', 'value', 'other'],
  'duplicate-header.same': ['name'],
  'empty-header.essential': ['name'],
  'empty-header.found': ['name'],
  'missing-call-id.missing': ['message'],
  'missing-contact.missing': ['message'],
  'missing-content-length.missing': ['message'],
  'missing-content-type.missing': ['message'],
  'missing-cseq.missing': ['message'],
  'missing-event.missing': ['message'],
  'missing-from-tag.missing': ['message'],
  'missing-from.missing': ['message'],
  'missing-max-forwards.missing': ['method'],
  'missing-rack.missing': ['message'],
  'missing-refer-to.missing': ['message'],
  'missing-subscription-state.missing': ['message'],
  'missing-to-tag.missing': ['message'],
  'missing-to-tag.outside-dialog': ['message'],
  'missing-to.missing': ['message'],
  'missing-via.missing': ['message'],
  'several-contacts.found': ['message', 'count'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
