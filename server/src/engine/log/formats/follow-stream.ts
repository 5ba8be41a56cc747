import type { LogFormat } from '../log-format.ts';

/** A stream that was followed. The lines above its octets tell the two ends once; the line that tells of each message is ours. */
export const followStream: LogFormat = {
  id: 'follow-stream',
  title: 'Followed streams (tshark -z follow, in ascii, hex, raw and yaml)',
  basis: 'real traces',
  source: 'tshark 4.0',
  marker:
    /^\u0001follow-stream (?<time>[\d.]*) (?:(?<transport>[A-Z\d]{1,16})|-) (?<source>\S+) > (?<destination>\S+)$/,
  isOurs: true,
  shown: [
    [
      '===================================================================',
      'Follow: udp,ascii',
      'Filter: udp.stream eq 0',
      'Node 0: 192.0.2.2:5060',
      'Node 1: 192.0.2.10:5060',
      '111',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-9-0',
      'Content-Length: 0',
      '',
      '',
      '===================================================================',
    ].join('\n'),
    [
      'peers:',
      '  - peer: 0',
      '    host: 192.0.2.2',
      '    port: 5060',
      '  - peer: 1',
      '    host: 192.0.2.10',
      '    port: 5060',
      'packets:',
      '  - packet: 1',
      '    peer: 0',
      '    timestamp: 1795329688.458012104',
      '    data: !!binary |',
      '      U0lQLzIuMCAzMDEgTW92ZWQgUGVybWFuZW50bHkNClZpYTogU0lQLzIuMC9VRFAgMTkyLjAuMi4x',
      '      MDo1MDYwO2JyYW5jaD16OWhHNGJLLTE2MDQ4LTktMA0KQ29udGVudC1MZW5ndGg6IDANCg0K',
    ].join('\n'),
  ],
  samples: [
    [
      '\u0001follow-stream  UDP 192.0.2.2:5060 > 192.0.2.10:5060',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
