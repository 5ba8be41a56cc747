/** How the value of a header field is built; several fields share a form. */
export type HeaderForm =
  | 'address'
  | 'addresses'
  | 'authentication-info'
  | 'bracketed-uris'
  | 'call-id'
  | 'call-ids'
  | 'contacts'
  | 'content-id'
  | 'credentials'
  | 'cseq'
  | 'date'
  | 'dialog'
  | 'hops'
  | 'identity'
  | 'interval'
  | 'media-type'
  | 'media-types'
  | 'name'
  | 'names'
  | 'number'
  | 'parameters'
  | 'preferences'
  | 'places'
  | 'privacy'
  | 'products'
  | 'rack'
  | 'routes'
  | 'sequence'
  | 'session-id'
  | 'some-names'
  | 'text'
  | 'timestamp'
  | 'token'
  | 'tokens'
  | 'tokens-or-texts'
  | 'vias'
  | 'warnings';

/** One header field of the IANA registry, or one that traces hold although it is not registered. */
export interface HeaderField {
  /** Its place in the table, from 0. */
  readonly index: number;
  /** The name as the RFC spells it. */
  readonly spelling: string;
  /** The full name in lower case. */
  readonly name: string;
  /** The one-letter form (RFC 3261 §7.3.3), undefined when there is none. */
  readonly compact: string | undefined;
  readonly form: HeaderForm;
  /** Whether a message may hold it only once. */
  readonly isSingle: boolean;
  /** Where it is defined: an RFC, a 3GPP specification or a draft. */
  readonly document: string;
  /** '' where the document has no section of its own for it. */
  readonly section: string;
}

type Row = readonly [
  spelling: string,
  compact: string,
  form: HeaderForm,
  occurs: 'once' | 'any',
  document: string,
  section: string,
];

const rows: readonly Row[] = [
  ['Accept', '', 'media-types', 'any', 'RFC 3261', '20.1'],
  ['Accept-Contact', 'a', 'tokens', 'any', 'RFC 3841', '9.2'],
  ['Accept-Encoding', '', 'preferences', 'any', 'RFC 3261', '20.2'],
  ['Accept-Language', '', 'preferences', 'any', 'RFC 3261', '20.3'],
  ['Accept-Resource-Priority', '', 'names', 'any', 'RFC 4412', '3'],
  ['Additional-Identity', '', 'addresses', 'any', '3GPP TS 24.229', ''],
  ['Alert-Info', '', 'bracketed-uris', 'any', 'RFC 3261', '20.4'],
  ['AlertMsg-Error', '', 'token', 'once', 'RFC 8876', '5.2'],
  ['Allow', '', 'names', 'any', 'RFC 3261', '20.5'],
  ['Allow-Events', 'u', 'some-names', 'any', 'RFC 6665', '4.4.4'],
  ['Answer-Mode', '', 'token', 'once', 'RFC 5373', '3'],
  ['Attestation-Info', '', 'text', 'any', '3GPP TS 24.229', ''],
  ['Authentication-Info', '', 'authentication-info', 'once', 'RFC 3261', '20.6'],
  ['Authorization', '', 'credentials', 'any', 'RFC 3261', '20.7'],
  ['Call-ID', 'i', 'call-id', 'once', 'RFC 3261', '20.8'],
  ['Call-Info', '', 'bracketed-uris', 'any', 'RFC 3261', '20.9'],
  ['Cellular-Network-Info', '', 'tokens', 'any', '3GPP TS 24.229', ''],
  ['Contact', 'm', 'contacts', 'any', 'RFC 3261', '20.10'],
  ['Content-Disposition', '', 'token', 'once', 'RFC 3261', '20.11'],
  ['Content-Encoding', 'e', 'some-names', 'any', 'RFC 3261', '20.12'],
  ['Content-ID', '', 'content-id', 'once', 'RFC 8262', '3'],
  ['Content-Language', '', 'some-names', 'any', 'RFC 3261', '20.13'],
  ['Content-Length', 'l', 'number', 'once', 'RFC 3261', '20.14'],
  ['Content-Type', 'c', 'media-type', 'once', 'RFC 3261', '20.15'],
  ['CSeq', '', 'cseq', 'once', 'RFC 3261', '20.16'],
  ['Date', '', 'date', 'once', 'RFC 3261', '20.17'],
  ['DC-Info', '', 'text', 'any', '3GPP TS 24.229', ''],
  ['Diversion', '', 'addresses', 'any', 'RFC 5806', '4'],
  ['Encryption', '', 'text', 'any', 'RFC 3261', ''],
  ['Error-Info', '', 'bracketed-uris', 'any', 'RFC 3261', '20.18'],
  ['Event', 'o', 'token', 'once', 'RFC 6665', '3'],
  ['Expires', '', 'number', 'once', 'RFC 3261', '20.19'],
  ['Feature-Caps', '', 'tokens', 'any', 'RFC 6809', '4'],
  ['Flow-Timer', '', 'number', 'once', 'RFC 5626', '11.1'],
  ['From', 'f', 'address', 'once', 'RFC 3261', '20.20'],
  ['Geolocation', '', 'bracketed-uris', 'any', 'RFC 6442', '4'],
  ['Geolocation-Error', '', 'token', 'once', 'RFC 6442', '4.4'],
  ['Geolocation-Routing', '', 'token', 'once', 'RFC 6442', '4.2'],
  ['Hide', '', 'text', 'any', 'RFC 3261', ''],
  ['History-Info', '', 'bracketed-uris', 'any', 'RFC 7044', '5'],
  ['Identity', 'y', 'identity', 'any', 'RFC 8224', '4'],
  ['Identity-Info', '', 'bracketed-uris', 'any', 'RFC 8224', '13.3'],
  ['In-Reply-To', '', 'call-ids', 'any', 'RFC 3261', '20.21'],
  ['Info-Package', '', 'token', 'once', 'RFC 6086', '7.2'],
  ['Join', '', 'dialog', 'once', 'RFC 3911', '4'],
  ['Max-Breadth', '', 'hops', 'once', 'RFC 5393', '5'],
  ['Max-Forwards', '', 'hops', 'once', 'RFC 3261', '20.22'],
  ['MIME-Version', '', 'name', 'once', 'RFC 3261', '20.24'],
  ['Min-Expires', '', 'number', 'once', 'RFC 3261', '20.23'],
  ['Min-SE', '', 'interval', 'once', 'RFC 4028', '5'],
  ['Organization', '', 'text', 'once', 'RFC 3261', '20.25'],
  ['Origination-Id', '', 'text', 'any', '3GPP TS 24.229', ''],
  ['P-Access-Network-Info', '', 'tokens', 'any', 'RFC 7315', '4.4'],
  ['P-Answer-State', '', 'token', 'once', 'RFC 4964', '6'],
  ['P-Asserted-Identity', '', 'addresses', 'any', 'RFC 3325', '9.1'],
  ['P-Asserted-Service', '', 'addresses', 'once', 'RFC 6050', '4.1'],
  ['P-Associated-URI', '', 'addresses', 'any', 'RFC 7315', '4.1'],
  ['P-Called-Party-ID', '', 'address', 'once', 'RFC 7315', '4.2'],
  ['P-Charge-Info', '', 'address', 'once', 'RFC 8496', '5'],
  ['P-Charging-Function-Addresses', '', 'parameters', 'once', 'RFC 7315', '4.5'],
  ['P-Charging-Vector', '', 'parameters', 'once', 'RFC 7315', '4.6'],
  ['P-DCS-Billing-Info', '', 'dialog', 'once', 'RFC 5503', '7'],
  ['P-DCS-LAES', '', 'places', 'once', 'RFC 5503', '8'],
  ['P-DCS-OSPS', '', 'token', 'once', 'RFC 5503', '6'],
  ['P-DCS-Redirect', '', 'tokens-or-texts', 'once', 'RFC 5503', '8'],
  ['P-DCS-Trace-Party-ID', '', 'address', 'once', 'RFC 5503', '5'],
  ['P-Early-Media', '', 'some-names', 'any', 'RFC 5009', '7'],
  ['P-Media-Authorization', '', 'some-names', 'any', 'RFC 3313', '5.1'],
  ['P-Preferred-Identity', '', 'addresses', 'any', 'RFC 3325', '9.2'],
  ['P-Preferred-Service', '', 'addresses', 'once', 'RFC 6050', '4.2'],
  ['P-Private-Network-Indication', '', 'token', 'once', 'RFC 7316', '6.1'],
  ['P-Profile-Key', '', 'bracketed-uris', 'once', 'RFC 5002', '5'],
  ['P-Refused-URI-List', '', 'bracketed-uris', 'any', 'RFC 5318', '5'],
  ['P-Served-User', '', 'address', 'once', 'RFC 5502', '6'],
  ['P-User-Database', '', 'bracketed-uris', 'once', 'RFC 4457', '4'],
  ['P-Visited-Network-ID', '', 'tokens-or-texts', 'any', 'RFC 7315', '4.3'],
  ['Path', '', 'routes', 'any', 'RFC 3327', '4'],
  ['Permission-Missing', '', 'bracketed-uris', 'any', 'RFC 5360', '5.9.3'],
  ['Policy-Contact', '', 'addresses', 'any', 'RFC 6794', '4.4.5.2'],
  ['Policy-ID', '', 'tokens', 'any', 'RFC 6794', '4.4.5.1'],
  ['Priority', '', 'name', 'once', 'RFC 3261', '20.26'],
  ['Priority-Share', '', 'text', 'any', '3GPP TS 24.229', ''],
  ['Priority-Verstat', '', 'text', 'any', '3GPP TS 24.229', ''],
  ['Priv-Answer-Mode', '', 'token', 'once', 'RFC 5373', '3'],
  ['Privacy', '', 'privacy', 'once', 'RFC 3323', '3'],
  ['Proxy-Authenticate', '', 'credentials', 'any', 'RFC 3261', '20.27'],
  ['Proxy-Authorization', '', 'credentials', 'any', 'RFC 3261', '20.28'],
  ['Proxy-Require', '', 'some-names', 'any', 'RFC 3261', '20.29'],
  ['RAck', '', 'rack', 'once', 'RFC 3262', '5'],
  ['Reason', '', 'tokens', 'any', 'RFC 3326', '2'],
  ['Reason-Phrase', '', 'text', 'any', 'RFC 6873', ''],
  ['Record-Route', '', 'routes', 'any', 'RFC 3261', '20.30'],
  ['Recv-Info', '', 'preferences', 'any', 'RFC 6086', '5.2.3'],
  ['Refer-Events-At', '', 'bracketed-uris', 'once', 'RFC 7614', '4.8'],
  ['Refer-Sub', '', 'token', 'once', 'RFC 4488', '4'],
  ['Refer-To', 'r', 'address', 'once', 'RFC 3515', '2.1'],
  ['Referred-By', 'b', 'address', 'once', 'RFC 3892', '2'],
  ['Reject-Contact', 'j', 'tokens', 'any', 'RFC 3841', '9.2'],
  ['Relayed-Charge', '', 'text', 'any', '3GPP TS 24.229', ''],
  ['Remote-Party-ID', '', 'addresses', 'any', 'draft-ietf-sip-privacy-04', ''],
  ['Replaces', '', 'dialog', 'once', 'RFC 3891', '3'],
  ['Reply-To', '', 'address', 'once', 'RFC 3261', '20.31'],
  ['Request-Disposition', 'd', 'some-names', 'any', 'RFC 3841', '7.1'],
  ['Require', '', 'some-names', 'any', 'RFC 3261', '20.32'],
  ['Resource-Priority', '', 'some-names', 'any', 'RFC 4412', '3'],
  ['Resource-Share', '', 'text', 'any', '3GPP TS 24.229', ''],
  ['Response-Key', '', 'text', 'any', 'RFC 3261', ''],
  ['Response-Source', '', 'text', 'any', '3GPP TS 24.229', ''],
  ['Restoration-Info', '', 'text', 'any', '3GPP TS 24.229', ''],
  ['Retry-After', '', 'interval', 'once', 'RFC 3261', '20.33'],
  ['Route', '', 'routes', 'any', 'RFC 3261', '20.34'],
  ['RPID-Privacy', '', 'text', 'once', 'draft-ietf-sip-privacy-04', ''],
  ['RSeq', '', 'sequence', 'once', 'RFC 3262', '7.1'],
  ['Security-Client', '', 'tokens', 'any', 'RFC 3329', '2.2'],
  ['Security-Server', '', 'tokens', 'any', 'RFC 3329', '2.2'],
  ['Security-Verify', '', 'tokens', 'any', 'RFC 3329', '2.2'],
  ['Server', '', 'products', 'once', 'RFC 3261', '20.35'],
  ['Service-Interact-Info', '', 'text', 'any', '3GPP TS 24.229', ''],
  ['Service-Route', '', 'routes', 'any', 'RFC 3608', '5'],
  ['Session-Expires', 'x', 'interval', 'once', 'RFC 4028', '4'],
  ['Session-ID', '', 'session-id', 'once', 'RFC 7989', '5'],
  ['SIP-ETag', '', 'name', 'once', 'RFC 3903', '11.3.1'],
  ['SIP-If-Match', '', 'name', 'once', 'RFC 3903', '11.3.2'],
  ['Subject', 's', 'text', 'once', 'RFC 3261', '20.36'],
  ['Subscription-State', '', 'token', 'once', 'RFC 6665', '8.2.3'],
  ['Supported', 'k', 'names', 'any', 'RFC 3261', '20.37'],
  ['Suppress-If-Match', '', 'name', 'once', 'RFC 5839', '7.2'],
  ['Target-Dialog', '', 'dialog', 'once', 'RFC 4538', '7'],
  ['Timestamp', '', 'timestamp', 'once', 'RFC 3261', '20.38'],
  ['To', 't', 'address', 'once', 'RFC 3261', '20.39'],
  ['Trigger-Consent', '', 'addresses', 'any', 'RFC 5360', '5.11.2'],
  ['Unsupported', '', 'some-names', 'any', 'RFC 3261', '20.40'],
  ['User-Agent', '', 'products', 'once', 'RFC 3261', '20.41'],
  ['User-to-User', '', 'tokens-or-texts', 'any', 'RFC 7433', '4.1'],
  ['Via', 'v', 'vias', 'any', 'RFC 3261', '20.42'],
  ['Warning', '', 'warnings', 'any', 'RFC 3261', '20.43'],
  ['WWW-Authenticate', '', 'credentials', 'any', 'RFC 3261', '20.44'],
];

/** The header fields that the parser knows, in alphabetical order. */
export const headerFields: readonly HeaderField[] = rows.map(
  ([spelling, compact, form, occurs, document, section], index) => ({
    index,
    spelling,
    name: spelling.toLowerCase(),
    compact: compact === '' ? undefined : compact,
    form,
    isSingle: occurs === 'once',
    document,
    section,
  }),
);
