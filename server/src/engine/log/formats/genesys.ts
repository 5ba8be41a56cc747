import type { LogFormat } from '../log-format.ts';

/** Genesys SIP Server: arrows of five signs show the direction, the transport stands with the socket's number. */
export const genesys: LogFormat = {
  id: 'genesys',
  title: 'Genesys SIP Server',
  basis: 'documentation',
  source: 'log parsers and excerpts that users of Genesys SIP Server 8 publish',
  marker:
    /(?:^|[ :])(?:SIPTR: )?(?<direction>Received|Sending) {1,4}\[\d{1,9},(?<transport>UDP|TCP|TLS|WSS?)\] \d{1,7} bytes (?:from|to) (?<peer>[^ ]+:\d{1,5}) (?:<<<<<|>>>>>) *$/,
  directions: { received: 'received', sending: 'sent' },
  samples: [
    [
      '16:45:03.031: SIPTR: Received [0,UDP] 300 bytes from 192.0.2.2:5060 <<<<<',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK115B9E53-A36B',
      'Content-Length: 0',
    ].join('\n'),
    [
      '16:45:04.720: Sending  [0,UDP] 280 bytes to 192.0.2.2:5060 >>>>>',
      'ACK sip:bob@example.com SIP/2.0',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK115B9E53-A36B',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
