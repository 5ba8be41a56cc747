import type { LogFormat } from '../log-format.ts';

/** `sipp -trace_msg`: a ruler with the time, then a line with direction and size, then an empty line. */
export const sipp: LogFormat = {
  id: 'sipp',
  title: 'SIPp message log (-trace_msg)',
  basis: 'real traces',
  source: 'SIPp 3.6',
  marker:
    /^(?<transport>UDP|TCP|TLS|SCTP|WSS?) (?:control )?message (?<direction>sent|received)(?: [([]\d+(?: bytes\)|\] bytes))? ?: *$/,
  context: {
    lines: 1,
    patterns: [/^-{10,} (?<time>\d{4}-\d\d-\d\d[ \tT]\d\d:\d\d:\d\d[.\d]{0,10}(?:Z|[+-]\d\d:?\d\d)?)(?:\t\d+\.\d+)?$/],
  },
  end: /^-{47}(?:$| \d{4}-\d\d-\d\d)/,
  directions: { sent: 'sent', received: 'received' },
  samples: [
    [
      '----------------------------------------------- 2026-11-22 06:41:28.458060',
      'UDP message received [375] bytes :',
      '',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
