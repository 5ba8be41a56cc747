import type { LogFormat } from '../log-format.ts';

/** The SIP trace page of Snom phones and of phones built like them; an empty line, then the message. */
export const snom: LogFormat = {
  id: 'snom',
  title: 'Snom SIP trace',
  basis: 'documentation',
  source: 'trace pages of Snom 370 and 7xx that users publish',
  marker:
    /^(?<direction>Sent to|Received from) (?<transport>udp|tcp|tls):(?<peer>[^ ]+:\d{1,5})(?: (?:from|to|on) (?:udp|tcp|tls):(?<local>[^ ]+:\d{1,5}))? at (?<time>[A-Z][a-z]{2} {1,2}\d{1,2} [\d:.]{8,15}|[\d/.-]{8,10} [\d:.]{8,15}) \(\d{1,7} bytes\):? *$/,
  directions: { 'sent to': 'sent', 'received from': 'received' },
  samples: [
    [
      'Received from udp:192.0.2.2:5060 at Nov 22 06:41:28.457 (300 bytes):',
      '',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-d87543-1',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
