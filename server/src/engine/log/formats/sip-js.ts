import type { LogFormat } from '../log-format.ts';

/** SIP.js in a browser's console: a date, bars, what it says, an empty line or none, the message. */
export const sipJs: LogFormat = {
  id: 'sip-js',
  title: 'SIP.js console',
  basis: 'documentation',
  source: 'SIP.js sources (Transport, LoggerFactory) and consoles that its users publish',
  marker:
    /(?:^|[^\w])sip\.[Tt]ransport\b[^A-Za-z]{1,12}(?<direction>[Rr]eceived|[Ss]ending) WebSocket (?:text |binary )?message:? ?$/,
  isGlued: 'often',
  directions: { received: 'received', sending: 'sent' },
  samples: [
    [
      'Sun Nov 22 2026 06:41:28 GMT+0000 (Coordinated Universal Time) | sip.Transport | Received WebSocket text message:',
      '',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/WSS 7bhs9fl1c2ll.invalid;branch=z9hG4bK491249',
      'Content-Length: 0',
    ].join('\n'),
    [
      'sip.transport | sending WebSocket message:',
      '',
      'ACK sip:bob@example.com SIP/2.0',
      'Via: SIP/2.0/WSS 7bhs9fl1c2ll.invalid;branch=z9hG4bK491249',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
