import type { LogFormat } from '../log-format.ts';

/**
 * eXosip and the phones whose stack descends from it: Yealink writes each line of the message as a syslog line of its own, the
 * stack's words before it.
 */
export const exosip: LogFormat = {
  id: 'exosip',
  title: 'eXosip log, Yealink phone syslog',
  basis: 'documentation',
  source: 'eXosip sources (eXtl_udp, eXtl_tcp) and readers of Yealink logs',
  marker:
    /(?:^|[\s>\]])(?<direction>Message sent|Received message|Sending Packet|Data Received)(?:: \(to| len=\d{1,7} from| ?:to| ?:from) ?(?:dest=|src=)?(?<peer>[^ )]+:\d{1,5})[):]? *:? *$/,
  end: /End of (?:Sending Packet|Data Received)/,
  directions: {
    'message sent': 'sent',
    'received message': 'received',
    'sending packet': 'sent',
    'data received': 'received',
  },
  samples: [
    [
      '<134>Nov 22 06:41:28 sua [1156:1277]: DLG <6+info  > [000] Data Received :from src=192.0.2.2:5060',
      '<134>Nov 22 06:41:28 sua [1156:1277]: DLG <6+info  > [000] SIP/2.0 301 Moved Permanently',
      '<134>Nov 22 06:41:28 sua [1156:1277]: DLG <6+info  > [000] Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK2815334',
      '<134>Nov 22 06:41:28 sua [1156:1277]: DLG <6+info  > [000] Content-Length: 0',
      '<134>Nov 22 06:41:28 sua [1156:1277]: DLG <6+info  > [000] ',
      '<134>Nov 22 06:41:28 sua [1156:1277]: DLG <6+info  > [000] End of Data Received',
    ].join('\n'),
    [
      '| INFO1 | <eXtl_udp.c: 612> Message sent: (to dest=192.0.2.2:5060)',
      'ACK sip:bob@example.com SIP/2.0',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK2815334',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
