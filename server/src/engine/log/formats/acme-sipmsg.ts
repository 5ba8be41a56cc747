import type { LogFormat } from '../log-format.ts';

/** sipmsg.log of Acme Packet and Oracle session border controllers: realm slot, own address, direction, the peer. */
export const acmeSipmsg: LogFormat = {
  id: 'acme-sipmsg',
  title: 'Oracle / Acme Packet sipmsg.log',
  basis: 'real traces',
  source: 'Acme Packet Net-Net SBC',
  marker:
    /^(?<time>[A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,6})?) On (?:\[?\d{1,4}:\d{1,4}\]?)?(?<local>[^ ]+:\d{1,5}) (?<direction>received from|sent to) (?<peer>[^ ]+:\d{1,5})(?: .*)?$/,
  end: /^-{40}$/,
  directions: { 'received from': 'received', 'sent to': 'sent' },
  samples: [
    [
      'Nov 22 06:41:28.457 On [5:0]192.0.2.10:5060 received from 192.0.2.2:5060',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK6501441021660x81000412',
      'Content-Length: 0',
      '',
      '',
      '----------------------------------------',
    ].join('\n'),
  ],
};
