import type { LogFormat } from '../log-format.ts';

/**
 * Cisco Expressway and VCS at debug level: the facts on one line, `SIPMSG:` on the next, then the message between two bars,
 * indented by a blank. Older releases name the peer only.
 */
export const ciscoExpressway: LogFormat = {
  id: 'cisco-expressway',
  title: 'Cisco Expressway / VCS diagnostic log',
  basis: 'documentation',
  source: "Cisco's troubleshooting guides for Expressway",
  marker: /^[ \t]*\|$/,
  isGlued: 'always',
  context: {
    lines: 2,
    isNeeded: true,
    patterns: [
      /^[ \t]*SIPMSG: *$/,
      /(?<time>\d{4}-\d\d-\d\dT[\d:.]{8,15}(?:Z|[+-]\d\d:\d\d)?)?.* Module="network\.sip" .*?(?:Action=" ?(?<direction>Received|Sent) ?" +Local-ip=" ?(?<localHost>[^" ]+) ?" +Local-port="(?<localPort>\d{1,5})" +)?(?:Src|Dst)-ip=" ?(?<peerHost>[^" ]+) ?" +(?:Src|Dst)-port="(?<peerPort>\d{1,5})"/,
    ],
  },
  end: /^[ \t]*\|$/,
  directions: { received: 'received', sent: 'sent' },
  samples: [
    [
      '2026-11-22T06:41:28.457+00:00 exp1 tvcs: UTCTime="2026-11-22 06:41:28,457" Module="network.sip" Level="DEBUG":  Action="Received" Local-ip="192.0.2.10" Local-port="5060" Src-ip="192.0.2.2" Src-port="5060" Msg-Hash="1370791885"',
      ' SIPMSG:',
      ' |SIP/2.0 301 Moved Permanently',
      ' Via: SIP/2.0/TLS 192.0.2.10:5061;branch=z9hG4bK0003fbbdac0f',
      ' Content-Length: 0',
      ' ',
      ' |',
    ].join('\n'),
  ],
};
