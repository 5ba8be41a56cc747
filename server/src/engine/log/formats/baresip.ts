import type { LogFormat } from '../log-format.ts';

/** baresip's `sip_trace`: a coloured `#`, the addresses, the message, and the colour switched off. */
export const baresip: LogFormat = {
  id: 'baresip',
  title: 'baresip SIP trace',
  basis: 'real traces',
  source: 'baresip 1.0',
  marker: /^(?:[TR]X )?(?<transport>UDP|TCP|TLS|WSS?) (?<source>[^ ]+:\d{1,5}) -> (?<destination>[^ ]+:\d{1,5})$/,
  context: { lines: 1, patterns: [/^(?<time>\d\d:\d\d:\d\d\.\d+)?(?:#|\|(?<direction>[TR]X))$/] },
  end: /^(?:\d\d:\d\d:\d\d\.\d+)?(?:#|\|[TR]X)$/,
  directions: { TX: 'sent', RX: 'received' },
  samples: [
    [
      '\u001b[36;1m#',
      'UDP 192.0.2.2:5060 -> 192.0.2.11:5060',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.11:5060;branch=z9hG4bK529b7b5d845d03c4;rport',
      'Content-Length: 0',
      '',
      '\u001b[;m',
    ].join('\n'),
    [
      '06:41:28.458|RX',
      'UDP 192.0.2.2:5060 -> 192.0.2.11:5060',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.11:5060;branch=z9hG4bK529b7b5d845d03c4;rport',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
