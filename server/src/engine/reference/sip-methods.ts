/** A method of the registry, and where it is defined. */
export interface SipMethod {
  readonly name: string;
  readonly rfc: string;
  readonly section: string;
}

/** The methods of the registry of 2026-01-07, those of calls first. */
export const sipMethods: readonly SipMethod[] = [
  { name: 'INVITE', rfc: 'RFC 3261', section: '13' },
  { name: 'ACK', rfc: 'RFC 3261', section: '17.1.1.3' },
  { name: 'BYE', rfc: 'RFC 3261', section: '15' },
  { name: 'CANCEL', rfc: 'RFC 3261', section: '9' },
  { name: 'REGISTER', rfc: 'RFC 3261', section: '10' },
  { name: 'OPTIONS', rfc: 'RFC 3261', section: '11' },
  { name: 'PRACK', rfc: 'RFC 3262', section: '6' },
  { name: 'UPDATE', rfc: 'RFC 3311', section: '7' },
  { name: 'REFER', rfc: 'RFC 3515', section: '2' },
  { name: 'SUBSCRIBE', rfc: 'RFC 6665', section: '4.1.2' },
  { name: 'NOTIFY', rfc: 'RFC 6665', section: '4.1.3' },
  { name: 'PUBLISH', rfc: 'RFC 3903', section: '11.1.1' },
  { name: 'MESSAGE', rfc: 'RFC 3428', section: '9' },
  { name: 'INFO', rfc: 'RFC 6086', section: '4' },
];
