/** One status code of the IANA registry "Session Initiation Protocol (SIP) Parameters". */
export interface StatusCode {
  /** The number in the status line, 100 to 699. */
  readonly code: number;
  /** The registered reason phrase; a server may send any other text. */
  readonly phrase: string;
  /** The RFC that defines the code, such as "RFC 3261". */
  readonly rfc: string;
  /** The section of that RFC, such as "21.3.2". */
  readonly section: string;
}

/** The registered status codes in ascending order, as the registry of 2026-01-07 lists them. */
export const statusCodes: readonly StatusCode[] = [
  { code: 100, phrase: 'Trying', rfc: 'RFC 3261', section: '21.1.1' },
  { code: 180, phrase: 'Ringing', rfc: 'RFC 3261', section: '21.1.2' },
  { code: 181, phrase: 'Call Is Being Forwarded', rfc: 'RFC 3261', section: '21.1.3' },
  { code: 182, phrase: 'Queued', rfc: 'RFC 3261', section: '21.1.4' },
  { code: 183, phrase: 'Session Progress', rfc: 'RFC 3261', section: '21.1.5' },
  { code: 199, phrase: 'Early Dialog Terminated', rfc: 'RFC 6228', section: '11.1' },
  { code: 200, phrase: 'OK', rfc: 'RFC 3261', section: '21.2.1' },
  { code: 202, phrase: 'Accepted', rfc: 'RFC 6665', section: '8.3.1' },
  { code: 204, phrase: 'No Notification', rfc: 'RFC 5839', section: '7.1' },
  { code: 300, phrase: 'Multiple Choices', rfc: 'RFC 3261', section: '21.3.1' },
  { code: 301, phrase: 'Moved Permanently', rfc: 'RFC 3261', section: '21.3.2' },
  { code: 302, phrase: 'Moved Temporarily', rfc: 'RFC 3261', section: '21.3.3' },
  { code: 305, phrase: 'Use Proxy', rfc: 'RFC 3261', section: '21.3.4' },
  { code: 380, phrase: 'Alternative Service', rfc: 'RFC 3261', section: '21.3.5' },
  { code: 400, phrase: 'Bad Request', rfc: 'RFC 3261', section: '21.4.1' },
  { code: 401, phrase: 'Unauthorized', rfc: 'RFC 3261', section: '21.4.2' },
  { code: 402, phrase: 'Payment Required', rfc: 'RFC 3261', section: '21.4.3' },
  { code: 403, phrase: 'Forbidden', rfc: 'RFC 3261', section: '21.4.4' },
  { code: 404, phrase: 'Not Found', rfc: 'RFC 3261', section: '21.4.5' },
  { code: 405, phrase: 'Method Not Allowed', rfc: 'RFC 3261', section: '21.4.6' },
  { code: 406, phrase: 'Not Acceptable', rfc: 'RFC 3261', section: '21.4.7' },
  { code: 407, phrase: 'Proxy Authentication Required', rfc: 'RFC 3261', section: '21.4.8' },
  { code: 408, phrase: 'Request Timeout', rfc: 'RFC 3261', section: '21.4.9' },
  { code: 410, phrase: 'Gone', rfc: 'RFC 3261', section: '21.4.10' },
  { code: 412, phrase: 'Conditional Request Failed', rfc: 'RFC 3903', section: '11.2.1' },
  { code: 413, phrase: 'Request Entity Too Large', rfc: 'RFC 3261', section: '21.4.11' },
  { code: 414, phrase: 'Request-URI Too Long', rfc: 'RFC 3261', section: '21.4.12' },
  { code: 415, phrase: 'Unsupported Media Type', rfc: 'RFC 3261', section: '21.4.13' },
  { code: 416, phrase: 'Unsupported URI Scheme', rfc: 'RFC 3261', section: '21.4.14' },
  { code: 417, phrase: 'Unknown Resource-Priority', rfc: 'RFC 4412', section: '4.6.2' },
  { code: 420, phrase: 'Bad Extension', rfc: 'RFC 3261', section: '21.4.15' },
  { code: 421, phrase: 'Extension Required', rfc: 'RFC 3261', section: '21.4.16' },
  { code: 422, phrase: 'Session Interval Too Small', rfc: 'RFC 4028', section: '6' },
  { code: 423, phrase: 'Interval Too Brief', rfc: 'RFC 3261', section: '21.4.17' },
  { code: 424, phrase: 'Bad Location Information', rfc: 'RFC 6442', section: '4.3' },
  { code: 425, phrase: 'Bad Alert Message', rfc: 'RFC 8876', section: '5.1' },
  { code: 428, phrase: 'Use Identity Header', rfc: 'RFC 8224', section: '6.2.2' },
  { code: 429, phrase: 'Provide Referrer Identity', rfc: 'RFC 3892', section: '5' },
  { code: 430, phrase: 'Flow Failed', rfc: 'RFC 5626', section: '11.5' },
  { code: 433, phrase: 'Anonymity Disallowed', rfc: 'RFC 5079', section: '5' },
  { code: 436, phrase: 'Bad Identity Info', rfc: 'RFC 8224', section: '6.2.2' },
  { code: 437, phrase: 'Unsupported Credential', rfc: 'RFC 8224', section: '6.2.2' },
  { code: 438, phrase: 'Invalid Identity Header', rfc: 'RFC 8224', section: '6.2.2' },
  { code: 439, phrase: 'First Hop Lacks Outbound Support', rfc: 'RFC 5626', section: '11.6' },
  { code: 440, phrase: 'Max-Breadth Exceeded', rfc: 'RFC 5393', section: '6.2' },
  { code: 469, phrase: 'Bad Info Package', rfc: 'RFC 6086', section: '11.6' },
  { code: 470, phrase: 'Consent Needed', rfc: 'RFC 5360', section: '5.9.2' },
  { code: 480, phrase: 'Temporarily Unavailable', rfc: 'RFC 3261', section: '21.4.18' },
  { code: 481, phrase: 'Call/Transaction Does Not Exist', rfc: 'RFC 3261', section: '21.4.19' },
  { code: 482, phrase: 'Loop Detected', rfc: 'RFC 3261', section: '21.4.20' },
  { code: 483, phrase: 'Too Many Hops', rfc: 'RFC 3261', section: '21.4.21' },
  { code: 484, phrase: 'Address Incomplete', rfc: 'RFC 3261', section: '21.4.22' },
  { code: 485, phrase: 'Ambiguous', rfc: 'RFC 3261', section: '21.4.23' },
  { code: 486, phrase: 'Busy Here', rfc: 'RFC 3261', section: '21.4.24' },
  { code: 487, phrase: 'Request Terminated', rfc: 'RFC 3261', section: '21.4.25' },
  { code: 488, phrase: 'Not Acceptable Here', rfc: 'RFC 3261', section: '21.4.26' },
  { code: 489, phrase: 'Bad Event', rfc: 'RFC 6665', section: '8.3.2' },
  { code: 491, phrase: 'Request Pending', rfc: 'RFC 3261', section: '21.4.27' },
  { code: 493, phrase: 'Undecipherable', rfc: 'RFC 3261', section: '21.4.28' },
  { code: 494, phrase: 'Security Agreement Required', rfc: 'RFC 3329', section: '2.3.1' },
  { code: 500, phrase: 'Server Internal Error', rfc: 'RFC 3261', section: '21.5.1' },
  { code: 501, phrase: 'Not Implemented', rfc: 'RFC 3261', section: '21.5.2' },
  { code: 502, phrase: 'Bad Gateway', rfc: 'RFC 3261', section: '21.5.3' },
  { code: 503, phrase: 'Service Unavailable', rfc: 'RFC 3261', section: '21.5.4' },
  { code: 504, phrase: 'Server Time-out', rfc: 'RFC 3261', section: '21.5.5' },
  { code: 505, phrase: 'Version Not Supported', rfc: 'RFC 3261', section: '21.5.6' },
  { code: 513, phrase: 'Message Too Large', rfc: 'RFC 3261', section: '21.5.7' },
  { code: 555, phrase: 'Push Notification Service Not Supported', rfc: 'RFC 8599', section: '8.1' },
  { code: 580, phrase: 'Precondition Failure', rfc: 'RFC 3312', section: '8' },
  { code: 600, phrase: 'Busy Everywhere', rfc: 'RFC 3261', section: '21.6.1' },
  { code: 603, phrase: 'Decline', rfc: 'RFC 3261', section: '21.6.2' },
  { code: 604, phrase: 'Does Not Exist Anywhere', rfc: 'RFC 3261', section: '21.6.3' },
  { code: 606, phrase: 'Not Acceptable', rfc: 'RFC 3261', section: '21.6.4' },
  { code: 607, phrase: 'Unwanted', rfc: 'RFC 8197', section: '4' },
  { code: 608, phrase: 'Rejected', rfc: 'RFC 8688', section: '3' },
];

const byCode: ReadonlyMap<number, StatusCode> = new Map(statusCodes.map((entry) => [entry.code, entry]));

/** The registered code of this number; undefined when the registry has none, as for 303 or 499. */
export function statusCode(code: number): StatusCode | undefined {
  return byCode.get(code);
}
