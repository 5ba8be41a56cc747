import type { LogFormat } from '../log-format.ts';

/**
 * pjsip at log level 4 and higher: pjsua, and every application that hands its log on (MicroSIP, Telephone, CSipSimple, Bria).
 * The dots behind the sender show how deep the call is. Clearwater writes its own time, and a mark before the message as well.
 */
export const pjsip: LogFormat = {
  id: 'pjsip',
  title: 'PJSIP / pjsua / Clearwater log',
  basis: 'real traces',
  source: 'pjsua',
  marker:
    /(?:^|[\s.:])(?<direction>RX|TX) \d{1,7} bytes (?:Request|Response) msg [^ ]+ \((?:rdata|tdta)(?:0x)?[0-9A-Fa-f]{1,18}\) (?:from|to) (?<transport>UDP|TCP|TLS|WSS?|udp|tcp|tls) (?<peer>[^ ]+:\d{1,5}):? *$/,
  between: /^--start msg--$/,
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
    [
      '22-11-2026 06:41:28.457 Verbose stack.cpp:237: TX 300 bytes Response msg 301/INVITE/cseq=1 (tdta0x7fcd0c39e6b0) to TCP 192.0.2.10:44716:',
      '--start msg--',
      '',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/TCP 192.0.2.10:44716;rport=44716;branch=z9hG4bKPjX2g5v7r',
      'Content-Length:  0',
      '',
      '',
      '--end msg--',
    ].join('\n'),
  ],
};
