/** The sentences of the rules about session descriptions, with the names of their arguments. `line` is a line, or its name: `m=`. */
export const sdpArguments = {
  'sdp-missing-line.missing': ['line'],
  'sdp-missing-connection.missing': ['media'],
  'sdp-bad-order.line': ['line'],
  'sdp-bad-media-line.form': ['line'],
  'sdp-bad-media-line.port': ['value'],
  'sdp-bad-media-line.payload-type': ['value'],
  'sdp-stray-blank.found': ['line'],
  /** A line that has no letter and equals sign. */
  'sdp-malformed-line.no-line': ['line'],
  'sdp-malformed-line.unknown-letter': ['line'],
  'sdp-malformed-line.repeated': ['line'],
  'sdp-malformed-line.too-long': [],
  'sdp-malformed-line.empty-line': [],
  'sdp-malformed-line.empty-name': [],
  /** An IPv6 address in brackets. */
  'sdp-malformed-line.bracketed-address': ['line', 'address'],
  /** An address of the other family. */
  'sdp-malformed-line.other-address-type': ['line', 'address'],
  'sdp-malformed-line.address': ['line', 'address'],
  /** `from` is where the line stops being right, `form` how it is written. */
  'sdp-malformed-line.form': ['line', 'from', 'form'],
  'sdp-malformed-line.attribute': ['line', 'from'],
  /** Lines that end too early. */
  'sdp-malformed-line.short': ['line', 'form'],
  'sdp-malformed-line.short-attribute': ['line'],
  'hold-by-zero-address.found': [],
  /** `peer` is the address on the other side of the network's border. */
  'private-media-address.found': ['address', 'peer'],
  /** `types` are the `count` payload types, with blanks between them. */
  'rtpmap-missing.one': ['type'],
  'rtpmap-missing.several': ['types', 'count'],
  'duplicate-payload-type.listed': ['type'],
  'duplicate-payload-type.two-meanings': ['type', 'first', 'second'],
  'conflicting-direction.found': ['first', 'second'],
  /** In a request. */
  'port-zero-explained.sent': ['media'],
  /** In a response. */
  'port-zero-explained.answered': ['media'],
  /** `missing` are the lines that are missing. */
  'ice-incomplete.missing': ['media', 'missing'],
  'ice-incomplete.name-length': ['length'],
  'ice-incomplete.short-password': ['length'],
  'srtp-without-key.sdes': ['media', 'protocol'],
  'srtp-without-key.dtls': ['media', 'protocol'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
