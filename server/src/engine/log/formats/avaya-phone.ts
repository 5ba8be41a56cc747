import type { LogFormat } from '../log-format.ts';

/** Syslog of Avaya's SIP desk phones (9600, J100) and clients: the peer on one line, `TX` or `RX` before the start line. */
export const avayaPhone: LogFormat = {
  id: 'avaya-phone',
  title: 'Avaya 9600 / J100 phone syslog',
  basis: 'documentation',
  source: 'published converters of Avaya phone logs',
  marker: /^[ \t]*(?<direction>TX|RX) $/,
  isGlued: 'always',
  context: {
    lines: 1,
    isNeeded: true,
    patterns: [
      /SIPMESSAGE:?\s.*(?:In|Out)bound SIP message (?:from|to) (?:ip = )?(?<peerHost>[^ :]+)(?::| port: ?)(?<peerPort>\d{1,5})/,
    ],
  },
  end: /\bSIPMESSAGE:\s/,
  directions: { tx: 'sent', rx: 'received' },
  samples: [
    [
      '<166>Nov 22 06:41:28 192.0.2.10 SIPMESSAGE: +02:00 2026 463 1 .TEL | 0 CNetworkInputManager::ProcessInput(): Inbound SIP message from ip = 192.0.2.2 port: 5061',
      'RX SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/TLS 192.0.2.10:1025;alias;branch=z9hG4bK19_26df340f',
      'Content-Length: 0',
    ].join('\n'),
    String.raw`Nov 22 06:41:28 192.0.2.10 SIPMESSAGE: +01:00 2026 912 1 .TEL | 0 CSIPServer::SendToNetwork(): Outbound SIP message to 192.0.2.2:5061\nTX ACK sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/TLS 192.0.2.10:22606;alias;branch=z9hG4bKd_6336974c\r\nContent-Length: 0\r\n\r\n\n`,
  ],
};
