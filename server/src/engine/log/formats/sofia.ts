import type { LogFormat } from '../log-format.ts';

/** sofia-sip's TPORT_LOG and FreeSWITCH's `sofia global siptrace on`: rulers around the message, its lines often indented. */
export const sofia: LogFormat = {
  id: 'sofia',
  title: 'FreeSWITCH / sofia siptrace',
  marker:
    /(?:^|[\s\]])(?<direction>send|recv) \d+ bytes (?:to|from) (?<transport>udp|tcp|tls|wss?|sctp)\/(?<peer>\[[^\]\s]{1,64}\](?::\d{1,5})?) at (?<time>[0-9:. T-]{8,40}):? *$/,
  between: /^\s*-{20,}\s*$/,
  end: /^\s*-{20,}\s*$/,
  directions: { send: 'sent', recv: 'received' },
  samples: [
    [
      'recv 587 bytes from udp/[192.0.2.2]:5060 at 06:37:35.123456:',
      '   ------------------------------------------------------------------------',
      '   SIP/2.0 301 Moved Permanently',
      '   Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bKtN71grXtKX9KK',
      '   Content-Length: 0',
      '   ',
      '   ------------------------------------------------------------------------',
    ].join('\n'),
  ],
};
