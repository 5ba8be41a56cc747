import type { LogFormat } from '../log-format.ts';

/**
 * `debug ccsip messages` of IOS and IOS XE (gateways, CUBE, CUE): the function's name, then the direction on a line of its own, with
 * the addresses where VoIP Trace printed it. Old releases print the direction behind the time or behind the name.
 */
export const ciscoCcsip: LogFormat = {
  id: 'cisco-ccsip',
  title: 'Cisco IOS / CUBE debug ccsip messages',
  basis: 'real traces',
  source: 'Cisco IOS gateways and CUE',
  marker:
    /(?:[/:]SIP[/ ]Msg[/:]ccsipDisplayMsg:|^(?:\d{1,9}: )?[*.]?[A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,6})?(?: [A-Z]{1,5})?:(?= (?:Sent|Received):)) ?(?:(?<direction>Sent|Received):)? *$/,
  between:
    /^(?<direction>Sent|Received): *(?:SIP (?<transport>UDP|TCP|TLS) message from (?<source>[^ ]+:\d{1,5}) to (?<destination>[^ ]+:\d{1,5}))? *$/,
  end: /\/\/-?\d{1,10}\/[0-9A-Fax]+\/(?:SIP|CCAPI)\//,
  directions: { sent: 'sent', received: 'received' },
  samples: [
    [
      '001756: Nov 22 06:41:28.457: //-1/xxxxxxxxxxxx/SIP/Msg/ccsipDisplayMsg:',
      'Received: ',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bKC1ECC',
      'Content-Length: 0',
    ].join('\n'),
    [
      '*Nov 22 06:41:28.457: Sent: ',
      'ACK sip:bob@example.com:5060 SIP/2.0',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bKC1ECC',
      'Content-Length: 0',
    ].join('\n'),
    [
      '0: *Nov 22 06:41:28.583: //1/1CE915CE8002/CUBE_VT/SIP/Msg/ccsipDisplayMsg:',
      'Received: SIP UDP message from 192.0.2.2:5099 to 192.0.2.10:5060 ',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-24132-1-0',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
