import type { LogFormat } from '../log-format.ts';

/** Mitel's conferencing and speech servers in front of a 3300 or MiVoice Business. */
export const mitelAwc: LogFormat = {
  id: 'mitel-awc',
  title: 'Mitel AWC / Speech Server log',
  basis: 'documentation',
  source: 'Mitel Speech Server manual',
  marker:
    /^(?<time>[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d\.\d{1,6}) (?<direction>Received|Sent|Sending) (?<transport>UDP|TCP|TLS) message (?:from|to|on) socket \d{1,6} \([A-Z_]{1,10} (?<peer>[^ )]+:\d{1,5})\): *$/,
  directions: { received: 'received', sent: 'sent', sending: 'sent' },
  samples: [
    [
      'Nov 22 06:41:28.457764 Received UDP message from socket 7 (UDP_CH 192.0.2.2:5060):',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5064;branch=z9hG4bK-843296447',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
