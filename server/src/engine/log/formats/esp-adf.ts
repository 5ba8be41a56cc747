import type { LogFormat } from '../log-format.ts';

/**
 * The telephone of ESP-ADF (Espressif): a line with the size, one that says no more than where it comes from, an empty line, the
 * message, and an arrow behind it. The clock counts from the start of the device unless it was set.
 */
export const espAdf: LogFormat = {
  id: 'esp-adf',
  title: 'ESP-ADF telephone (esp_rtc)',
  basis: 'documentation',
  source: 'serial logs that users of ESP-ADF publish',
  marker:
    /(?:^|[\s;m])[IWDVE] \(\d{1,10}\) SIP: \[(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)\/(?<clock>\d\d:\d\d:\d\d)\](?:=+(?<sent>WRITE) \d{1,6} bytes>>|<<=+(?<received>READ) \d{1,6} bytes==) *$/,
  between: /(?:^|[\s;m])[IWDVE] \(\d{1,10}\) SIP: *$/,
  end: /(?:^|[\s;m])[IWDVE] \(\d{1,10}\) SIP: \[[^\]]+\](?:=+>>|<<=+)/,
  samples: [
    [
      'I (3852) SIP: [2026-11-22/06:41:28]<<=====READ 0397 bytes==',
      'I (3852) SIP: ',
      '',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:17730;rport;branch=z9hG4bK-2001598745',
      'Content-Length: 0',
      '',
      'I (3862) SIP: [2026-11-22/06:41:28]<<======================',
    ].join('\n'),
    [
      'I (3772) SIP: [2026-11-22/06:41:28]=======WRITE 0592 bytes>>',
      'I (3772) SIP:',
      '',
      'ACK sip:bob@example.com SIP/2.0',
      'Via: SIP/2.0/UDP 192.0.2.10:17730;branch=z9hG4bK-2001598745;rport',
      'Content-Length: 0',
      '',
      'I (3832) SIP: [2026-11-22/06:41:28]=======================>>',
    ].join('\n'),
  ],
};
