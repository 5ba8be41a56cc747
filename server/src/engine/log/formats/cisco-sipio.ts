import type { LogFormat } from '../log-format.ts';

/** Cisco's IP phones (7800, 8800) and Jabber share a stack that writes an arrow before the start line. */
export const ciscoSipio: LogFormat = {
  id: 'cisco-sipio',
  title: 'Cisco IP phone / Jabber log (sipio)',
  basis: 'documentation',
  source: "Cisco's troubleshooting guides for phones and Jabber",
  marker: /(?:^|[\s-])sipio-(?<direction>sent|recv)(?:--->|<---) ?$/,
  isGlued: 'always',
  end: /(?:^|[\s-])sipio-(?:sent--->|recv<---) /,
  directions: { sent: 'sent', recv: 'received' },
  samples: [
    [
      '0611 DEB Nov 22 06:41:28.457717 JAVA-sipio-recv<--- SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/TCP 192.0.2.10:52464;branch=z9hG4bK2037857c',
      'Content-Length: 0',
    ].join('\n'),
    [
      '2026-11-22 06:41:28,890 DEBUG [0x00000e2c] [core/sipstack/ccsip_debug.c(1041)] [csf.sip-call-control] [platform_print_sip_msg] - sipio-sent---> ACK sip:bob@example.com SIP/2.0',
      'Via: SIP/2.0/TCP 192.0.2.10:52464;branch=z9hG4bK2037857c',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
