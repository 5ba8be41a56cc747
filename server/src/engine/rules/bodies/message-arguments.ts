/** The sentences of the rules about bodies other than session descriptions, with the names of their arguments. */
export const bodiesArguments = {
  /** `stated` is the media type, `shown` the one that the body is of, or XML. */
  'body-type-differs.found': ['stated', 'shown'],
  'multipart-malformed.no-boundary': [],
  'multipart-malformed.long-boundary': [],
  'multipart-malformed.no-delimiter': [],
  'multipart-malformed.unclosed': [],
  'multipart-malformed.too-deep': [],
  'xml-malformed.found': [],
  'xml-malformed.too-large': [],
  'xml-root-unexpected.found': ['root', 'stated'],
  'message-summary-malformed.count': ['line'],
  'message-summary-malformed.status': ['line'],
  'dtmf-signal-malformed.found': ['signal'],
  'dtmf-signal-malformed.missing': ['signal'],
  /** `type` is the media type. */
  'signalling-malformed.cut-off': ['type'],
  'signalling-malformed.unknown-type': ['type'],
  /** `line` is how the body begins. */
  'refer-notify-without-status.other': ['line'],
  'refer-notify-without-status.none': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
