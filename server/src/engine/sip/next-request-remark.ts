/** What a reader of a drafted request should know; ids, in no order. */
export type NextRequestRemark =
  /** Authorization or Proxy-Authorization was left out: it is bound to the old target. */
  | 'credentials-dropped'
  /** Identity was left out: its signature covers the old target. */
  | 'identity-signature-dropped'
  /** Headers that state who calls (P-Asserted-Identity, ...) are kept; they are meant for the old trust domain. */
  | 'identity-headers-kept'
  /** The Contact URI sets a header that states who calls. */
  | 'identity-header-from-contact'
  /** The Contact URI asks for headers that RFC 3261 §19.1.5 tells not to honour, or for a body; they are left out. */
  | 'uri-header-ignored'
  /** A header of the Contact URI holds control characters or has no name; it is left out. */
  | 'uri-header-unsafe'
  /** The Contact URI asks for a method, which RFC 3261 §8.1.3.4 leaves out. */
  | 'method-parameter-ignored'
  /** Record-Route was left out: a proxy had added it. */
  | 'record-route-dropped'
  /** 305: the Route of the original request gave way to the proxy that the Contact names. */
  | 'route-replaced'
  /** The Via states the transport that the Contact asks for; its port may need a change. */
  | 'transport-changed'
  /** The Contact is not a URI that SIP sends to. */
  | 'target-is-not-sip'
  /** A placeholder stands where the request had no readable Via. */
  | 'via-missing'
  /** The number begins at 1, because the request had no readable CSeq. */
  | 'cseq-unreadable'
  /** The body holds characters that could not be decoded, so that Content-Length is the old one. */
  | 'length-unknown';

/** Collects remarks, each once. */
export type RemarkSet = Set<NextRequestRemark>;
