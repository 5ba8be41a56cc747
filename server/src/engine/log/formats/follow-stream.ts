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
  samples: [
    [
      '\u0001follow-stream  UDP 192.0.2.2:5060 > 192.0.2.10:5060',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
