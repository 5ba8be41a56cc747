import type { LogFormat } from '../log-format.ts';

/**
 * pjsip at log level 4 and higher: pjsua, and every application that hands its log on (MicroSIP, Telephone, CSipSimple, Bria).
 * The dots behind the sender show how deep the call is.
 */
export const pjsip: LogFormat = {
  id: 'pjsip',
  title: 'PJSIP / pjsua log',
  basis: 'real traces',
  source: 'pjsua',
  marker:
    /(?:^|[\s.:])(?<direction>RX|TX) \d{1,7} bytes (?:Request|Response) msg [^ ]{1,80} \((?:rdata|tdta)(?:0x)?[0-9A-Fa-f]{1,18}\) (?:from|to) (?<transport>UDP|TCP|TLS|WSS?|udp|tcp|tls) (?<peer>[^ ]{1,80}:\d{1,5}):? *$/,
  end: /(?:^|\s)--end msg--\s*$/,
  directions: { RX: 'received', TX: 'sent' },
  samples: [
    [
      '11:43:47.647           pjsua_core.c  .RX 300 bytes Response msg 301/INVITE/cseq=1 (rdata0x55bc6e8c2748) from TCP 192.0.2.2:5060:',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/TCP 192.0.2.10:5060;branch=z9hG4bKc3c6.41b30474',
      'Content-Length:  0',
      '',
      '',
      '--end msg--',
    ].join('\n'),
  ],
};
