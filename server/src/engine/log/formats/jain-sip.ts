import type { LogFormat } from '../log-format.ts';

/** The server log of JAIN SIP (Jitsi, Restcomm, Mobicents): XML, the message in a CDATA section, the time in milliseconds since 1970. */
export const jainSip: LogFormat = {
  id: 'jain-sip',
  title: 'JAIN SIP server log (Jitsi, Restcomm)',
  basis: 'documentation',
  source: 'JAIN SIP reference implementation (ServerLog, TraceViewer)',
  marker: /^[ \t]*<!\[CDATA\[$/,
  isGlued: 'always',
  context: {
    lines: 14,
    until: /^[ \t]*<message\b/,
    isNeeded: true,
    patterns: [
      /^[ \t]*(?:<message )?from="(?<source>[^" ]+)"/,
      /^[ \t]*to="(?<destination>[^" ]+)"/,
      /^[ \t]*time="(?<time>\d{13})"/,
      /^[ \t]*isSender="(?<direction>true|false)"/,
    ],
  },
  end: /^[ \t]*\]\]>/,
  directions: { true: 'sent', false: 'received' },
  samples: [
    [
      '<message',
      'from="192.0.2.2:5060"',
      'to="192.0.2.10:5060"',
      'time="1795329688457"',
      'isSender="false"',
      'transactionId="z9hg4bk1749195434"',
      'callId="one@192.0.2.10"',
      'firstLine="SIP/2.0 301 Moved Permanently"',
      '>',
      '<![CDATA[SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK1749195434',
      'Content-Length: 0',
      '',
      ']]>',
      '</message>',
    ].join('\n'),
  ],
};
