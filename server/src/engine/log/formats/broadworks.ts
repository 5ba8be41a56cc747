import type { LogFormat } from '../log-format.ts';

/** The XS and PS logs of BroadWorks: fields between bars, then a line with transport, size, direction and peer, then the message. */
export const broadworks: LogFormat = {
  id: 'broadworks',
  title: 'Cisco BroadWorks XSLog / PSLog',
  basis: 'documentation',
  source: 'log parsers that operators of BroadWorks publish',
  marker: /^\s{0,8}(?<transport>udp|tcp|tls) \d{1,7} Bytes (?<direction>IN|OUT) (?:from|to) (?<peer>[^ ]+:\d{1,5}) *$/i,
  context: {
    lines: 3,
    patterns: [/^\s*$/, /^(?<time>\d{4}\.\d\d\.\d\d \d\d:\d\d:\d\d:\d{3})(?: [A-Z]{0,5}(?:[+-]\d\d:?\d\d)?)? {0,4}\|/],
  },
  end: /^\d{4}\.\d\d\.\d\d \d\d:\d\d:\d\d:\d{3} .*\|/,
  directions: { in: 'received', out: 'sent' },
  samples: [
    [
      '2026.11.22 06:41:28:457 EST | Info       | Sip | +15005550006 | Service Delivery | callhalf-12:0',
      '',
      '\tudp 300 Bytes IN from 192.0.2.2:5060',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bKBroadWorks.1f2g',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
