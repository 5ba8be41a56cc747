/** What the tables of RFC 3261 §20 and of the RFCs behind it say of a header field: in which messages it has no place. */
export interface HeaderMethods {
  /** The methods whose requests may not have it; `every` for all. */
  readonly notInRequests: ReadonlySet<string> | 'every';
  /** The methods to which no response may have it, whatever its code; `every` for all. */
  readonly notInResponses: ReadonlySet<string> | 'every';
  /** The RFC that prints the table; 3261 where several do. */
  readonly rfc: string;
}

type Row = readonly [spelling: string, notInRequests: string, notInResponses: string, rfc: string];

/**
 * A method that no table names, or that one table allows and another does not, is left out, and so are header fields that may stand
 * anywhere. What a later RFC allows in prose is allowed: Allow-Events (RFC 6665), identities in REGISTER (RFC 5876).
 */
const rows: readonly Row[] = [
  ['Accept', 'ACK CANCEL MESSAGE', 'CANCEL', 'RFC 3261'],
  ['Accept-Contact', 'REGISTER', '*', 'RFC 3841'],
  ['Accept-Encoding', 'ACK CANCEL MESSAGE', 'CANCEL', 'RFC 3261'],
  ['Accept-Language', 'ACK CANCEL MESSAGE', 'CANCEL', 'RFC 3261'],
  ['Accept-Resource-Priority', '*', '', 'RFC 4412'],
  [
    'Alert-Info',
    'ACK BYE CANCEL INFO MESSAGE NOTIFY OPTIONS PRACK PUBLISH REFER REGISTER SUBSCRIBE UPDATE',
    'BYE CANCEL INFO MESSAGE NOTIFY OPTIONS PRACK PUBLISH REFER REGISTER SUBSCRIBE UPDATE',
    'RFC 3261',
  ],
  ['Allow', 'ACK CANCEL', 'CANCEL', 'RFC 3261'],
  ['Authentication-Info', '*', 'CANCEL', 'RFC 3261'],
  ['Authorization', '', '*', 'RFC 3261'],
  ['Call-Info', 'ACK BYE CANCEL PRACK REFER', 'BYE CANCEL PRACK REFER', 'RFC 3261'],
  ['Contact', 'BYE CANCEL MESSAGE PRACK PUBLISH', 'CANCEL INFO', 'RFC 3261'],
  ['Content-Disposition', 'CANCEL', 'CANCEL', 'RFC 3261'],
  ['Content-Encoding', 'CANCEL', 'CANCEL', 'RFC 3261'],
  ['Content-Language', 'CANCEL', 'CANCEL', 'RFC 3261'],
  ['Content-Type', 'CANCEL', 'CANCEL', 'RFC 3261'],
  ['Error-Info', '*', '', 'RFC 3261'],
  [
    'Event',
    'ACK BYE CANCEL INVITE OPTIONS PRACK REGISTER UPDATE',
    'BYE CANCEL INVITE OPTIONS PRACK REGISTER UPDATE',
    'RFC 3265',
  ],
  ['Expires', 'ACK BYE CANCEL NOTIFY OPTIONS PRACK UPDATE', 'BYE CANCEL NOTIFY OPTIONS PRACK REFER UPDATE', 'RFC 3261'],
  ['History-Info', 'ACK BYE CANCEL', 'BYE CANCEL', 'RFC 4244'],
  ['Identity', 'CANCEL', '*', 'RFC 4474'],
  ['In-Reply-To', 'ACK BYE CANCEL NOTIFY OPTIONS PRACK PUBLISH REFER REGISTER SUBSCRIBE UPDATE', '*', 'RFC 3261'],
  ['Info-Package', 'ACK BYE CANCEL INVITE MESSAGE NOTIFY OPTIONS PRACK REGISTER SUBSCRIBE UPDATE', '*', 'RFC 6086'],
  ['Join', 'ACK BYE CANCEL MESSAGE OPTIONS REGISTER', '*', 'RFC 3911'],
  ['Max-Forwards', '', '*', 'RFC 3261'],
  ['MIME-Version', 'CANCEL', 'CANCEL', 'RFC 3261'],
  ['Min-Expires', '*', 'BYE CANCEL INFO INVITE NOTIFY OPTIONS PRACK REFER UPDATE', 'RFC 3261'],
  [
    'Min-SE',
    'ACK BYE CANCEL NOTIFY OPTIONS PRACK REGISTER SUBSCRIBE',
    'BYE CANCEL NOTIFY OPTIONS PRACK REGISTER SUBSCRIBE',
    'RFC 4028',
  ],
  ['Organization', 'ACK BYE CANCEL NOTIFY PRACK', 'BYE CANCEL NOTIFY PRACK', 'RFC 3261'],
  ['P-Answer-State', '*', 'BYE CANCEL OPTIONS REGISTER SUBSCRIBE', 'RFC 4964'],
  ['P-Asserted-Identity', 'ACK CANCEL', 'CANCEL', 'RFC 3325'],
  ['P-Asserted-Service', 'ACK BYE CANCEL REGISTER', '*', 'RFC 6050'],
  ['P-DCS-Billing-Info', 'ACK BYE CANCEL OPTIONS PUBLISH REGISTER', 'BYE CANCEL OPTIONS PUBLISH REGISTER', 'RFC 5503'],
  ['P-DCS-LAES', 'ACK BYE CANCEL OPTIONS PUBLISH REGISTER', 'BYE CANCEL OPTIONS PUBLISH REGISTER', 'RFC 5503'],
  ['P-DCS-OSPS', 'ACK BYE CANCEL OPTIONS PUBLISH REGISTER', '*', 'RFC 5503'],
  ['P-DCS-Redirect', 'ACK BYE CANCEL OPTIONS PUBLISH REGISTER', 'BYE CANCEL OPTIONS PUBLISH REGISTER', 'RFC 5503'],
  ['P-DCS-Trace-Party-ID', 'ACK BYE CANCEL OPTIONS PUBLISH REGISTER', '*', 'RFC 5503'],
  ['P-Early-Media', 'ACK BYE CANCEL OPTIONS REGISTER', 'BYE CANCEL OPTIONS REGISTER', 'RFC 5009'],
  [
    'P-Media-Authorization',
    'BYE CANCEL INFO NOTIFY OPTIONS REGISTER SUBSCRIBE',
    'BYE CANCEL INFO NOTIFY OPTIONS REGISTER SUBSCRIBE',
    'RFC 3313',
  ],
  ['P-Preferred-Identity', 'ACK CANCEL', 'CANCEL', 'RFC 3325'],
  ['P-Preferred-Service', 'ACK BYE CANCEL REGISTER', '*', 'RFC 6050'],
  ['Path', 'ACK BYE CANCEL INVITE OPTIONS', 'BYE CANCEL INVITE OPTIONS', 'RFC 3327'],
  [
    'Policy-Contact',
    'ACK BYE CANCEL INFO MESSAGE NOTIFY OPTIONS PUBLISH REFER REGISTER SUBSCRIBE',
    'BYE CANCEL INFO MESSAGE NOTIFY OPTIONS PUBLISH REFER REGISTER SUBSCRIBE',
    'RFC 6794',
  ],
  ['Policy-ID', 'ACK BYE CANCEL INFO MESSAGE NOTIFY OPTIONS PUBLISH REFER REGISTER SUBSCRIBE', '*', 'RFC 6794'],
  ['Priority', 'ACK BYE CANCEL NOTIFY OPTIONS PRACK REFER REGISTER UPDATE', '*', 'RFC 3261'],
  ['Proxy-Authenticate', '*', '', 'RFC 3261'],
  ['Proxy-Authorization', 'CANCEL', '*', 'RFC 3261'],
  ['Proxy-Require', 'ACK CANCEL', '*', 'RFC 3261'],
  ['RAck', 'ACK BYE CANCEL INVITE NOTIFY OPTIONS REGISTER SUBSCRIBE UPDATE', '*', 'RFC 3262'],
  ['Record-Route', 'MESSAGE PUBLISH REGISTER', 'MESSAGE PUBLISH REGISTER', 'RFC 3261'],
  [
    'Refer-Sub',
    'ACK BYE CANCEL INFO INVITE MESSAGE NOTIFY OPTIONS PRACK PUBLISH REGISTER SUBSCRIBE UPDATE',
    'BYE CANCEL INFO INVITE MESSAGE NOTIFY OPTIONS PRACK PUBLISH REGISTER SUBSCRIBE UPDATE',
    'RFC 4488',
  ],
  ['Refer-To', 'ACK BYE CANCEL INVITE OPTIONS REGISTER', '*', 'RFC 3515'],
  ['Referred-By', 'ACK CANCEL', '*', 'RFC 3892'],
  ['Reject-Contact', 'REGISTER', '*', 'RFC 3841'],
  ['Replaces', 'ACK BYE CANCEL MESSAGE OPTIONS REGISTER', '*', 'RFC 3891'],
  [
    'Reply-To',
    'ACK BYE CANCEL NOTIFY OPTIONS PRACK PUBLISH REFER REGISTER SUBSCRIBE UPDATE',
    'BYE CANCEL NOTIFY OPTIONS PRACK PUBLISH REFER REGISTER SUBSCRIBE UPDATE',
    'RFC 3261',
  ],
  ['Request-Disposition', '', '*', 'RFC 3841'],
  ['Require', 'ACK CANCEL', 'CANCEL', 'RFC 3261'],
  [
    'Resource-Priority',
    '',
    'BYE CANCEL INVITE MESSAGE NOTIFY OPTIONS PRACK PUBLISH REFER REGISTER SUBSCRIBE UPDATE',
    'RFC 4412',
  ],
  ['Retry-After', '*', '', 'RFC 3261'],
  ['Route', '', '*', 'RFC 3261'],
  ['RSeq', '*', 'BYE CANCEL OPTIONS PRACK REGISTER UPDATE', 'RFC 3262'],
  ['Security-Client', 'ACK CANCEL PRACK', '*', 'RFC 3329'],
  ['Security-Server', '*', 'CANCEL PRACK', 'RFC 3329'],
  ['Security-Verify', 'ACK CANCEL PRACK', '*', 'RFC 3329'],
  ['Server', '*', '', 'RFC 3261'],
  ['Service-Route', '*', 'BYE CANCEL INVITE OPTIONS PRACK', 'RFC 3608'],
  [
    'Session-Expires',
    'ACK BYE CANCEL NOTIFY OPTIONS PRACK REGISTER SUBSCRIBE',
    'BYE CANCEL NOTIFY OPTIONS PRACK REGISTER SUBSCRIBE',
    'RFC 4028',
  ],
  ['SIP-ETag', '*', 'BYE CANCEL INFO INVITE MESSAGE NOTIFY OPTIONS PRACK REFER REGISTER SUBSCRIBE UPDATE', 'RFC 3903'],
  [
    'SIP-If-Match',
    'ACK BYE CANCEL INFO INVITE MESSAGE NOTIFY OPTIONS PRACK REFER REGISTER SUBSCRIBE UPDATE',
    '*',
    'RFC 3903',
  ],
  ['Subject', 'ACK BYE CANCEL NOTIFY OPTIONS PRACK REFER REGISTER SUBSCRIBE UPDATE', '*', 'RFC 3261'],
  ['Subscription-State', 'ACK BYE CANCEL INVITE OPTIONS PRACK REGISTER SUBSCRIBE UPDATE', '*', 'RFC 3265'],
  ['Supported', 'ACK', '', 'RFC 3261'],
  ['Target-Dialog', 'ACK BYE CANCEL INFO MESSAGE NOTIFY OPTIONS PRACK PUBLISH REGISTER UPDATE', '*', 'RFC 4538'],
  ['Unsupported', '*', 'CANCEL', 'RFC 3261'],
  ['Warning', '*', '', 'RFC 3261'],
  ['WWW-Authenticate', '*', 'CANCEL', 'RFC 3261'],
];

const byName: ReadonlyMap<string, HeaderMethods> = new Map(
  rows.map(([spelling, notInRequests, notInResponses, rfc]) => {
    return [
      spelling.toLowerCase(),
      { notInRequests: methods(notInRequests), notInResponses: methods(notInResponses), rfc },
    ] as const;
  }),
);

function methods(names: string): ReadonlySet<string> | 'every' {
  return names === '*' ? 'every' : new Set(names.split(' ').filter((name) => name !== ''));
}

/** Returns where a header field (full name, lower case) has no place, or undefined where no table restricts it. */
export function headerMethods(name: string): HeaderMethods | undefined {
  return byName.get(name);
}
