import type { LogFormat } from '../log-format.ts';

/** UCCAPI logs of the Lync and Skype for Business clients: time and thread before the start line, the addresses one line above. */
export const uccapi: LogFormat = {
  id: 'uccapi',
  title: 'Lync / Skype for Business client (UCCAPI log)',
  basis: 'documentation',
  source: 'UCCAPI logs that users of Snooper publish',
  marker: /^[ \t]*(?:\d\d\/\d\d\/\d{4}\|)?\d\d:\d\d:\d\d\.\d{3} [0-9A-F]{1,8}:[0-9A-F]{1,8} (?:INFO|TRACE) {1,3}:: $/,
  isGlued: 'always',
  context: {
    lines: 1,
    isNeeded: true,
    patterns: [
      /^[ \t]*(?:(?<month>\d\d)\/(?<day>\d\d)\/(?<year>\d{4})\|)?(?<clock>\d\d:\d\d:\d\d\.\d{3}) .*:: (?<direction>Sending Packet|Data Received) - (?<peer>[^ ]+:\d{1,5}) \((?:From|To) Local Address: (?<local>[^ )]+:\d{1,5})\)/,
    ],
  },
  end: /:: End of (?:Sending Packet|Data Received) - /,
  directions: { 'Sending Packet': 'sent', 'Data Received': 'received' },
  samples: [
    [
      '11/22/2026|06:41:28.457 C58:1B20 INFO  :: Data Received - 192.0.2.2:443 (To Local Address: 192.0.2.10:49334) 300 bytes:',
      '11/22/2026|06:41:28.457 C58:1B20 INFO  :: SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/TLS 192.0.2.10:49334',
      'Content-Length: 0',
      '',
      '11/22/2026|06:41:28.457 C58:1B20 INFO  :: End of Data Received - 192.0.2.2:443 (To Local Address: 192.0.2.10:49334) 300 bytes',
    ].join('\n'),
  ],
};
