import type { LogFormat } from '../log-format.ts';

/** Yate at debug level of its SIP module: six dashes around the message. */
export const yate: LogFormat = {
  id: 'yate',
  title: 'Yate SIP debug',
  basis: 'documentation',
  source: 'Yate sources (ysipchan) and the parsers of its users',
  marker:
    /(?:^|\s)<sip:[A-Z]{3,8}> (?:'(?<transport>udp|tcp|tls):[^']+' )?(?<direction>[Rr]eceived|[Ss]ending)(?: \d{1,7} bytes)? (?:SIP message|'[^']+'|code \d{3})(?: 0x[0-9a-f]{1,16})? (?:from|to) (?<peer>[^ ]+:\d{1,5})(?: \[0x[0-9a-f]{1,16}\])? *$/,
  between: /^-{6}$/,
  end: /^-{6}$/,
  directions: { received: 'received', sending: 'sent' },
  samples: [
    [
      "20261122064128.457442 <sip:INFO> 'udp:0.0.0.0:5060' received 300 bytes SIP message from 192.0.2.2:5060 [0x556fbc17e590]",
      '------',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK1749195434',
      'Content-Length: 0',
      '',
      '------',
    ].join('\n'),
  ],
};
