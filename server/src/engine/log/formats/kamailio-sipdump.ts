import type { LogFormat } from '../log-format.ts';

/** Files of Kamailio's sipdump module: a block of fields, the message, a line of bars. */
export const kamailioSipdump: LogFormat = {
  id: 'kamailio-sipdump',
  title: 'Kamailio sipdump',
  basis: 'real traces',
  source: 'Kamailio 5.6',
  marker: /^~{20}$/,
  context: {
    lines: 14,
    until: /^={20}$/,
    patterns: [
      /^tag: (?<direction>rcv|snd)$/,
      /^time: (?<time>\d{9,10}\.\d+)$/,
      /^proto: (?<transport>udp|tcp|tls|ws|wss|sctp)\b/,
      /^srcip: (?<sourceHost>\S+)$/,
      /^srcport: (?<sourcePort>\d{1,5})$/,
      /^dstip: (?<destinationHost>\S+)$/,
      /^dstport: (?<destinationPort>\d{1,5})$/,
    ],
  },
  // A body is printed up to its first NUL, with no line end behind it.
  end: /^[^|]*\|{20}$/,
  directions: { rcv: 'received', snd: 'sent' },
  samples: [
    [
      '====================',
      'tag: snd',
      'pid: 16021',
      'process: 1',
      'time: 1795329688.457970',
      'date: Sun Nov 22 06:41:28 2026',
      'proto: udp ipv4',
      'srcip: 192.0.2.2',
      'srcport: 5060',
      'dstip: 192.0.2.10',
      'dstport: 5060',
      '~~~~~~~~~~~~~~~~~~~~',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0',
      'Content-Length: 0',
      '',
      '||||||||||||||||||||',
    ].join('\n'),
  ],
};
