/** One way in which a start line or a header field breaks the grammar. */
export interface SyntaxFault {
  /** What stands there, said once for all faults of this kind. */
  readonly what: string;
  readonly rfc: string;
  /** The section that forbids it, or that RFC 4475 or 5118 shows it in. */
  readonly section: string;
}

/**
 * The faults of start lines, header fields and URIs that the parser tells apart, by id. An id names the wrong pattern and is
 * never reused. Where an RFC of its own defines the header, the grammar of RFC 3261 §25.1 that it refers to is meant.
 */
export const headerFaults = {
  // Start lines.
  'start-line-malformed': {
    what: 'The first line is neither a request line nor a status line.',
    rfc: 'RFC 3261',
    section: '7.1',
  },
  'start-line-extra-blank': {
    what: 'More than one blank stands between the parts of the start line.',
    rfc: 'RFC 4475',
    section: '3.1.2.9',
  },
  'start-line-tab': {
    what: 'A tab stands between the parts of the start line instead of a blank.',
    rfc: 'RFC 3261',
    section: '7.1',
  },
  'start-line-trailing-blank': {
    what: 'Blanks follow the version of a request line.',
    rfc: 'RFC 4475',
    section: '3.1.2.10',
  },
  'request-uri-in-brackets': { what: 'The Request-URI stands in angle brackets.', rfc: 'RFC 4475', section: '3.1.2.7' },
  'request-uri-with-blank': { what: 'The Request-URI holds a blank.', rfc: 'RFC 4475', section: '3.1.2.8' },
  'request-uri-with-headers': {
    what: 'The Request-URI has a part for headers, which only other URIs may have.',
    rfc: 'RFC 4475',
    section: '3.1.2.11',
  },
  'version-lower-case': {
    what: 'The version is not written in capitals.',
    rfc: 'RFC 3261',
    section: '7.1',
  },
  'version-unsupported': { what: 'The version is not SIP/2.0.', rfc: 'RFC 4475', section: '3.1.2.16' },
  'status-code-out-of-range': {
    what: 'The status code is not a number from 100 to 699.',
    rfc: 'RFC 3261',
    section: '7.2',
  },

  // Header fields as such.
  'header-without-colon': {
    what: 'A line has no colon, so that it is no header field.',
    rfc: 'RFC 3261',
    section: '7.3.1',
  },
  'header-name-empty': { what: 'Nothing stands before the colon.', rfc: 'RFC 3261', section: '7.3.1' },
  'header-name-malformed': { what: 'The name of a header field is not a token.', rfc: 'RFC 3261', section: '7.3.1' },
  'header-value-missing': {
    what: 'A header field that must say something is empty.',
    rfc: 'RFC 3261',
    section: '7.3.1',
  },
  'header-repeated': {
    what: 'A header field stands twice that may stand only once.',
    rfc: 'RFC 3261',
    section: '7.3.1',
  },
  'blank-line-missing': {
    what: 'The body begins without the empty line that ends the header fields.',
    rfc: 'RFC 3261',
    section: '7',
  },
  'fold-before-first-header': {
    what: 'The first line behind the start line continues nothing.',
    rfc: 'RFC 3261',
    section: '7.3.1',
  },
  'control-character': { what: 'A control character stands in a header field.', rfc: 'RFC 3261', section: '25.1' },
  'content-length-exceeds-body': {
    what: 'Content-Length states more octets than follow.',
    rfc: 'RFC 4475',
    section: '3.1.2.2',
  },
  'cseq-method-differs': {
    what: 'The method of CSeq is not the method of the request.',
    rfc: 'RFC 4475',
    section: '3.1.2.17',
  },

  // Lists and parameters.
  'list-element-empty': {
    what: 'Nothing stands between two commas, or before the first or behind the last.',
    rfc: 'RFC 3261',
    section: '7.3.1',
  },
  'parameter-empty': { what: 'Nothing stands behind a semicolon.', rfc: 'RFC 3261', section: '7.3.1' },
  'parameter-name-malformed': { what: 'The name of a parameter is not a token.', rfc: 'RFC 3261', section: '25.1' },
  'parameter-repeated': {
    what: 'A parameter stands twice in one value.',
    rfc: 'RFC 3261',
    section: '7.3.1',
  },
  'parameter-value-missing': {
    what: 'Nothing stands behind the equals sign of a parameter.',
    rfc: 'RFC 3261',
    section: '25.1',
  },
  'parameter-value-malformed': {
    what: 'The value of a parameter is not what its header allows.',
    rfc: 'RFC 3261',
    section: '25.1',
  },
  'text-unexpected': { what: 'Something follows where the value has ended.', rfc: 'RFC 3261', section: '25.1' },

  // Words.
  'token-expected': {
    what: "A word of letters, digits and - . ! % * _ + ` ' ~ is missing.",
    rfc: 'RFC 3261',
    section: '25.1',
  },
  'quoted-string-expected': { what: 'A text in quotation marks is missing.', rfc: 'RFC 3261', section: '25.1' },
  'quoted-string-unclosed': { what: 'A quotation mark is never closed.', rfc: 'RFC 3261', section: '25.1' },
  'comment-unclosed': { what: 'A comment in parentheses is never closed.', rfc: 'RFC 3261', section: '25.1' },
  'number-malformed': { what: 'A number is missing, or what stands there is none.', rfc: 'RFC 3261', section: '25.1' },
  'number-too-large': { what: 'A number is larger than the protocol can count.', rfc: 'RFC 4475', section: '3.1.2.4' },
  'qvalue-malformed': {
    what: 'A q is not a number from 0 to 1 with at most three decimals.',
    rfc: 'RFC 3261',
    section: '25.1',
  },
  'word-malformed': { what: 'An identifier holds a character that it may not.', rfc: 'RFC 3261', section: '25.1' },
  'hex-malformed': { what: 'A value that must be hexadecimal digits is not.', rfc: 'RFC 3261', section: '25.1' },
  'base64-malformed': { what: 'A value that must be Base64 is not.', rfc: 'RFC 8224', section: '4' },
  'date-malformed': {
    what: 'The date is not of the one form that SIP knows, in GMT.',
    rfc: 'RFC 3261',
    section: '20.17',
  },
  'weekday-differs': { what: 'The date falls on another day of the week.', rfc: 'RFC 3261', section: '25.1' },
  'media-type-malformed': {
    what: 'A media type is not a type, a slash and a subtype.',
    rfc: 'RFC 3261',
    section: '20.15',
  },
  'warn-code-malformed': { what: 'A warning code has not three digits.', rfc: 'RFC 3261', section: '20.43' },
  'sent-protocol-malformed': {
    what: 'A Via does not begin with a protocol, a version and a transport.',
    rfc: 'RFC 3261',
    section: '20.42',
  },
  'credentials-malformed': {
    what: 'Credentials or a challenge are not a scheme and a list of name=value.',
    rfc: 'RFC 3261',
    section: '20.7',
  },

  'digest-malformed': {
    what: 'A digest is not as many hexadecimal digits as its algorithm makes.',
    rfc: 'RFC 8760',
    section: '2.7',
  },
  'digest-in-capitals': {
    what: 'The hexadecimal digits of a digest are not in lower case.',
    rfc: 'RFC 3261',
    section: '25.1',
  },

  // Addresses and URIs.
  'angle-bracket-unclosed': { what: 'An angle bracket is never closed.', rfc: 'RFC 3261', section: '25.1' },
  'angle-bracket-missing': {
    what: 'A URI with a comma, a question mark or a semicolon of its own must stand in angle brackets.',
    rfc: 'RFC 3261',
    section: '20',
  },
  'display-name-malformed': {
    what: 'A display name that is not plain words stands without quotation marks.',
    rfc: 'RFC 4475',
    section: '3.1.2.15',
  },
  'uri-missing': { what: 'A URI is missing.', rfc: 'RFC 3261', section: '25.1' },
  'uri-malformed': {
    what: 'A URI cannot be read, or holds a character that it may not.',
    rfc: 'RFC 3261',
    section: '25.1',
  },
  'uri-with-blank': {
    what: 'A blank stands inside a URI, or between a URI and its angle bracket.',
    rfc: 'RFC 4475',
    section: '3.1.2.14',
  },
  'host-malformed': { what: 'A host is neither a name nor an address.', rfc: 'RFC 3261', section: '25.1' },
  'ipv6-reference-malformed': {
    what: 'What stands in the square brackets is no IPv6 address.',
    rfc: 'RFC 5118',
    section: '4.1',
  },
  'ipv6-brackets-missing': { what: 'An IPv6 address stands without square brackets.', rfc: 'RFC 5118', section: '4.2' },
  'port-malformed': { what: 'A port is missing behind its colon, or is no number.', rfc: 'RFC 3261', section: '25.1' },
  'port-out-of-range': { what: 'A port is not a number from 0 to 65535.', rfc: 'RFC 3261', section: '25.1' },
  'escape-malformed': {
    what: 'A percent sign is not followed by two hexadecimal digits.',
    rfc: 'RFC 3261',
    section: '25.1',
  },
} as const satisfies Readonly<Record<string, SyntaxFault>>;

export type HeaderFaultId = keyof typeof headerFaults;
