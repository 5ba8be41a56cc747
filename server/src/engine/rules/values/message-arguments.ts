/** The sentences of the rules about what header fields say, with the names of their arguments. */
export const valuesArguments = {
  'bad-diversion.brackets': ['uri'],
  'bad-diversion.number': ['name', 'value'],
  'bad-history-info.index': ['index'],
  'bad-history-info.no-index': ['uri'],
  'bad-history-info.two-questions': [],
  'bad-reason-cause.isdn': ['protocol', 'cause'],
  'bad-reason-cause.sip': ['protocol', 'cause'],
  /** `length` of the value, in characters. */
  'bad-session-id.found': ['value', 'length'],
  'branch-without-cookie.found': ['branch'],
  /** `count` of all `bodies` differ. */
  'content-length-mismatch.edited-log': ['count', 'bodies'],
  'content-length-mismatch.larger': ['stated', 'octets'],
  /** In the log of a program, which may have left the rest out. */
  'content-length-mismatch.larger-in-log': ['stated', 'octets'],
  /** Over UDP, or where nobody knows. */
  'content-length-mismatch.smaller': ['stated', 'octets'],
  'content-length-mismatch.smaller-on-stream': ['stated', 'octets'],
  'contradictory-privacy.found': ['other'],
  'diversion-history-mismatch.found': ['reason', 'cause', 'expected'],
  'duplicate-reason-protocol.found': ['protocol'],
  'identity-with-tag.found': ['header', 'parameter'],
  'max-forwards-above-70.found': ['hops'],
  'max-forwards-exhausted.found': ['method'],
  'min-se-too-small.found': ['seconds'],
  'missing-branch.missing': ['method'],
  'missing-branch.only-cookie': ['method'],
  'missing-refresher.missing': ['seconds'],
  /** `octet` in hexadecimal. */
  'non-utf8-text.octet': ['header', 'octet'],
  'non-utf8-text.replaced': ['header'],
  'session-expires-below-min-se.found': ['seconds', 'least'],
  'session-expires-too-small.found': ['seconds'],
  'session-id-in-upper-case.found': ['value'],
  'to-tag-in-initial-request.never': ['method'],
  'to-tag-in-initial-request.of-refusal': ['method', 'status'],
  'unknown-required-option.found': ['option', 'header'],
  'unknown-subscription-reason.found': ['reason'],
  'unknown-uri-scheme.found': ['scheme', 'method'],
  'unregistered-event-package.found': ['name', 'method'],
  /** `transport` as the Via has it, `used` as the log says. */
  'via-transport-mismatch.found': ['transport', 'used'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
