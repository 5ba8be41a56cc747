/** The names of the header fields that a hover explains, in lower case. */
export type HeaderName =
  | 'via'
  | 'from'
  | 'to'
  | 'call-id'
  | 'cseq'
  | 'contact'
  | 'max-forwards'
  | 'content-type'
  | 'content-length'
  | 'expires'
  | 'p-asserted-identity'
  | 'path'
  | 'route'
  | 'record-route'
  | 'reason'
  | 'retry-after'
  | 'server'
  | 'user-agent'
  | 'www-authenticate'
  | 'proxy-authenticate'
  | 'authorization'
  | 'proxy-authorization'
  | 'allow'
  | 'supported'
  | 'require'
  | 'unsupported'
  | 'warning'
  | 'subject'
  | 'event'
  | 'subscription-state'
  | 'diversion'
  | 'history-info';

/** One header field: where it is defined. */
export interface HeaderReference {
  /** The full name in lower case. */
  readonly name: HeaderName;
  /** The name as the RFC spells it. */
  readonly spelling: string;
  readonly rfc: string;
  readonly section: string;
}

/** The header fields that a hover explains, each with the section that defines it. */
export const headerNames: readonly HeaderReference[] = [
  { name: 'via', spelling: 'Via', rfc: 'RFC 3261', section: '20.42' },
  { name: 'from', spelling: 'From', rfc: 'RFC 3261', section: '20.20' },
  { name: 'to', spelling: 'To', rfc: 'RFC 3261', section: '20.39' },
  { name: 'call-id', spelling: 'Call-ID', rfc: 'RFC 3261', section: '20.8' },
  { name: 'cseq', spelling: 'CSeq', rfc: 'RFC 3261', section: '20.16' },
  { name: 'contact', spelling: 'Contact', rfc: 'RFC 3261', section: '20.10' },
  { name: 'max-forwards', spelling: 'Max-Forwards', rfc: 'RFC 3261', section: '20.22' },
  { name: 'content-type', spelling: 'Content-Type', rfc: 'RFC 3261', section: '20.15' },
  { name: 'content-length', spelling: 'Content-Length', rfc: 'RFC 3261', section: '20.14' },
  { name: 'expires', spelling: 'Expires', rfc: 'RFC 3261', section: '20.19' },
  { name: 'p-asserted-identity', spelling: 'P-Asserted-Identity', rfc: 'RFC 3325', section: '9.1' },
  { name: 'path', spelling: 'Path', rfc: 'RFC 3327', section: '4' },
  { name: 'route', spelling: 'Route', rfc: 'RFC 3261', section: '20.34' },
  { name: 'record-route', spelling: 'Record-Route', rfc: 'RFC 3261', section: '20.30' },
  { name: 'reason', spelling: 'Reason', rfc: 'RFC 3326', section: '2' },
  { name: 'retry-after', spelling: 'Retry-After', rfc: 'RFC 3261', section: '20.33' },
  { name: 'server', spelling: 'Server', rfc: 'RFC 3261', section: '20.35' },
  { name: 'user-agent', spelling: 'User-Agent', rfc: 'RFC 3261', section: '20.41' },
  { name: 'www-authenticate', spelling: 'WWW-Authenticate', rfc: 'RFC 3261', section: '20.44' },
  { name: 'proxy-authenticate', spelling: 'Proxy-Authenticate', rfc: 'RFC 3261', section: '20.27' },
  { name: 'authorization', spelling: 'Authorization', rfc: 'RFC 3261', section: '20.7' },
  { name: 'proxy-authorization', spelling: 'Proxy-Authorization', rfc: 'RFC 3261', section: '20.28' },
  { name: 'allow', spelling: 'Allow', rfc: 'RFC 3261', section: '20.5' },
  { name: 'supported', spelling: 'Supported', rfc: 'RFC 3261', section: '20.37' },
  { name: 'require', spelling: 'Require', rfc: 'RFC 3261', section: '20.32' },
  { name: 'unsupported', spelling: 'Unsupported', rfc: 'RFC 3261', section: '20.40' },
  { name: 'warning', spelling: 'Warning', rfc: 'RFC 3261', section: '20.43' },
  { name: 'subject', spelling: 'Subject', rfc: 'RFC 3261', section: '20.36' },
  { name: 'event', spelling: 'Event', rfc: 'RFC 6665', section: '8.2.1' },
  { name: 'subscription-state', spelling: 'Subscription-State', rfc: 'RFC 6665', section: '8.2.3' },
  { name: 'diversion', spelling: 'Diversion', rfc: 'RFC 5806', section: '4' },
  { name: 'history-info', spelling: 'History-Info', rfc: 'RFC 7044', section: '5' },
];

const byName: ReadonlyMap<string, HeaderReference> = new Map(headerNames.map((entry) => [entry.name, entry]));

/** Returns the header field of a full name in lower case, or undefined when no hover explains it. */
export function headerReference(name: string): HeaderReference | undefined {
  return byName.get(name);
}
