import type { LogFormat } from '../log-format.ts';

/** Asterisk's `pjsip set logger on`, and an entry of `pjsip show history`. */
export const asteriskPjsip: LogFormat = {
  id: 'asterisk-pjsip',
  title: 'Asterisk PJSIP logger',
  basis: 'real traces',
  source: 'Asterisk with chan_pjsip',
  marker:
    /(?:^|[ \]])<--- (?:(?<direction>Received|Transmitting) SIP (?:request|response) \(\d+ bytes\) (?:from|to) (?<transport>UDP|TCP|TLS|WSS?):|History Entry \d{1,9} (?:(?<sent>Sent to)|(?<received>Received from)) )(?<peer>[^ ]+:\d{1,5})(?: at (?<time>\d{9,10}) *)? --->$/i,
  context: { lines: 1, patterns: [/^\[(?<time>[^\]]{8,})\]/], readsHeadOnly: true },
  directions: { received: 'received', transmitting: 'sent' },
  samples: [
    [
      '<--- Received SIP request (897 bytes) from UDP:192.0.2.11:54069 --->',
      'OPTIONS sip:192.0.2.10:5060 SIP/2.0',
      'Via: SIP/2.0/UDP 192.0.2.11:54069;branch=z9hG4bK-524287-1---418874abc2af6515;rport',
      'Content-Length: 0',
    ].join('\n'),
    [
      '[2026-11-22 06:41:28.457] VERBOSE[13892] res_pjsip_logger.c: <--- Transmitting SIP response (487 bytes) to UDP:192.0.2.11:54069 --->',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.11:54069;rport=54069;received=192.0.2.11;branch=z9hG4bK-524287-1',
      'Content-Length: 0',
    ].join('\n'),
    [
      '<--- History Entry 0 Received from 192.0.2.2:5060 at 1795329688 --->',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;rport;branch=z9hG4bKPj3a2b1c',
      'Content-Length:  0',
    ].join('\n'),
  ],
};
