import type { LogFormat } from '../log-format.ts';

/** sipgrep prints as ngrep does, without a packet number and with an empty line before the message. */
export const sipgrep: LogFormat = {
  id: 'sipgrep',
  title: 'sipgrep',
  basis: 'real traces',
  source: 'sipgrep 2.1',
  marker:
    /^(?<transport>[UTS])(?:\(\d+\))? (?:(?<time>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d\.\d+) |\+\d+\.\d+ )?(?<source>[^ ]+) -> (?<destination>[^ ]*[^ .])(?: \[[A-Z]+\])?$/,
  gap: 'always',
  // The flags of a TCP segment stand on a line of their own.
  between: /^ (?:\[[A-Z]+\])?(?: \+?\d+@\d+:\d+)?$/,
  samples: [
    [
      'U 2026/11/22 06:41:28.458012 192.0.2.2:5060 -> 192.0.2.10:5060',
      '',
      'SIP/2.0 301 Moved Permanently.',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0.',
      'Content-Length: 0.',
      '.',
    ].join('\n'),
  ],
};
