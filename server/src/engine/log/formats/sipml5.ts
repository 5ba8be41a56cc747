import type { LogFormat } from '../log-format.ts';

/** sipML5 in a browser's console and other programs on Doubango's stack. */
export const sipml5: LogFormat = {
  id: 'sipml5',
  title: 'sipML5 / Doubango console',
  basis: 'documentation',
  source: 'consoles that users of sipML5 publish',
  marker: /(?:^|\s)(?<direction>SEND: |recv=)$/,
  isGlued: 'always',
  directions: { 'SEND: ': 'sent', 'recv=': 'received' },
  samples: [
    [
      'SIPml-api.js:3 recv=SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/WSS df7jal23ls0d.invalid;rport;branch=z9hG4bKIUhzkk27dfAl8XebW',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
