import type { LogFormat } from '../log-format.ts';

/** twinkle.log: day-first dates, `---` behind each record. `Send internal` was never on the wire, so it is no marker. */
export const twinkle: LogFormat = {
  id: 'twinkle',
  title: 'twinkle log',
  basis: 'real traces',
  source: 'Twinkle 1.10',
  marker: /^(?<direction>Send to|Received from): (?<transport>udp|tcp|tls):(?<peer>[^ ]+:\d{1,5})$/,
  context: { lines: 1, patterns: [/^\+\+\+ (?<time>\d\d-\d\d-\d{4} \d\d:\d\d:\d\d\.\d+) /] },
  end: /^---$/,
  directions: { 'Send to': 'sent', 'Received from': 'received' },
  samples: [
    [
      '+++ 22-11-2026 06:40:47.609929 INFO SIP ::process_sip_msg',
      'Received from: udp:192.0.2.2:5060',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.1:5090;rport=5090;branch=z9hG4bKchmfelwx',
      'Content-Length: 0',
      '',
      '',
      '---',
    ].join('\n'),
  ],
};
