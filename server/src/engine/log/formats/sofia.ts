import type { LogFormat } from '../log-format.ts';

/**
 * sofia-sip's TPORT_LOG and FreeSWITCH's `sofia global siptrace on`: rulers around the message, its lines often indented.
 * drachtio draws no rulers and puts its own time first; Kazoo's tools put the Call-ID before every line.
 */
export const sofia: LogFormat = {
  id: 'sofia',
  title: 'FreeSWITCH / drachtio / sofia siptrace',
  basis: 'real traces',
  source: 'sofia-sip 1.12, FreeSWITCH, Kazoo, drachtio',
  marker:
    /(?:^|[\s\]])(?<direction>send|recv) \d+ bytes (?:to|from) (?<transport>udp|tcp|tls|wss?|sctp)\/(?<peer>\[[^\]\s]+\](?::\d{1,5})?) at (?<time>[0-9:. T-]{8,}):? *$/,
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
    [
      '2026-11-22 06:41:28.561449 recv 425 bytes from udp/[192.0.2.2]:5060 at 06:41:28.561337:',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK30805e99d0acf7c5',
      'Content-Length: 0',
    ].join('\n'),
    [
      'one@192.0.2.10 recv 425 bytes from udp/[192.0.2.2]:5060 at 19:34:41.657063:',
      'one@192.0.2.10    ------------------------------------------------------------------------',
      'one@192.0.2.10    SIP/2.0 301 Moved Permanently',
      'one@192.0.2.10    Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bKae67eae1c251',
      'one@192.0.2.10    Content-Length: 0',
    ].join('\n'),
  ],
};
