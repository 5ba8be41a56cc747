import type { LogFormat } from '../log-format.ts';

/** sngrep's "save as text": time and addresses, the message as it was, two empty lines. */
export const sngrep: LogFormat = {
  id: 'sngrep',
  title: 'sngrep saved text',
  basis: 'real traces',
  source: 'sngrep 1.6',
  marker: /^(?<time>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d\.\d+) (?<source>[^ ]+:\d{1,5}) -> (?<destination>[^ ]+:\d{1,5})$/,
  samples: [
    [
      '2026/11/22 06:41:28.458012 192.0.2.2:5060 -> 192.0.2.10:5060',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
