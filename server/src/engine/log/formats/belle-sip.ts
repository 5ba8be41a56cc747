import type { LogFormat } from '../log-format.ts';

/** linphone and everything else on belle-sip. The milliseconds stand behind a colon. */
export const belleSip: LogFormat = {
  id: 'belle-sip',
  title: 'linphone / belle-sip',
  basis: 'real traces',
  source: 'linphone 5.1, linphone for Android and iOS',
  marker:
    /^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[:.]\d{3,6}(?:[+-]\d{4})?)?.*?(?<direction>message sent|received)(?: \[\d+\] new bytes)? (?:to|from) \[(?:(?<transport>UDP|TCP|D?TLS|WSS?):\/\/)?(?<peer>\S+:\d{1,5})\](?:, size: \[\d+\] bytes)?:? *$/,
  directions: { 'message sent': 'sent', received: 'received' },
  samples: [
    [
      '2026-11-22 06:38:23:284 belle-sip-message-channel [0x55d0c8a0]: received [375] new bytes from [UDP://192.0.2.2:5060]:',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.12:5060;branch=z9hG4bK.8YXis1DG;rport',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
