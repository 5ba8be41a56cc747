import type { LogFormat } from '../log-format.ts';

/** Asterisk's `sip set debug on`. The time stands at the head of the marker's line, or of the line above it. */
export const asteriskChanSip: LogFormat = {
  id: 'asterisk-chan-sip',
  title: 'Asterisk chan_sip (sip set debug)',
  basis: 'real traces',
  source: 'Asterisk with chan_sip',
  marker:
    /(?:^|[ \]])(?:<--?-? )?(?:SIP (?<direction>read from) (?:(?<transport>UDP|TCP|TLS|WSS?):)?|(?<sent>Reliably Transmitting|Transmitting|Retransmitting #\d+) \([^)]+\) to )(?<peer>[^ ]+:\d{1,5})(?: --->|:) *$/,
  context: { lines: 1, patterns: [/^\[(?<time>[^\]]{8,})\]/], readsHeadOnly: true },
  end: /^(?:\[[^\]]{8,}\][^<]*)?(?:<-{6,}>|---)$/,
  directions: { 'read from': 'received' },
  samples: [
    [
      '<--- SIP read from UDP:192.0.2.1:54606 --->',
      'ACK sip:322@192.0.2.2:5060 SIP/2.0',
      'Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK-548-1-14',
      'Content-Length: 0',
      '',
      '<------------->',
    ].join('\n'),
    [
      '[2026-01-07 11:25:18,520] VERBOSE[13892] chan_sip.c: Retransmitting #3 (NAT) to 192.0.2.1:54606:',
      'OPTIONS sip:322@192.0.2.1:54606 SIP/2.0',
      'Via: SIP/2.0/UDP 192.0.2.2:5060;branch=z9hG4bK1a2b3c4d;rport',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
