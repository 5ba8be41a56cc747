import type { LogFormat } from '../log-format.ts';

/**
 * `ngrep -W byline`: a CR is printed as a dot at the end of each line; several messages of one TCP segment share a marker.
 * Before version 1.46 the marker ended without the packet's number.
 */
export const ngrep: LogFormat = {
  id: 'ngrep',
  title: 'ngrep -W byline',
  basis: 'real traces',
  source: 'ngrep 1.47',
  marker:
    /^(?<transport>[UTS])(?:\(\d+\))? (?:(?<time>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d\.\d+) |\+\d+\.\d+ )?(?<source>[^ ]+) -> (?<destination>[^ ]*[^ .])(?: \[[A-Z]+\])?(?: \+?\d+@\d+:\d+)?(?: #\d+)?$/,
  samples: [
    [
      'U 2026/11/22 06:41:28.458012 192.0.2.2:5060 -> 192.0.2.10:5060 #2',
      'SIP/2.0 301 Moved Permanently.',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0.',
      'Content-Length: 0.',
      '.',
    ].join('\n'),
  ],
};
