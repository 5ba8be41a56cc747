import type { LogFormat } from '../log-format.ts';

/** log.sipd of Acme Packet and Oracle session border controllers: events in XML, the message's own line ends and brackets as entities. */
export const acmeSipd: LogFormat = {
  id: 'acme-sipd',
  title: 'Oracle / Acme Packet log.sipd',
  basis: 'documentation',
  source: 'published converters of log.sipd',
  marker: /<SipMsgSection>$/,
  isInline: true,
  context: {
    lines: 16,
    until: /<eventEntry>/,
    patterns: [
      /<startTime>(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{1,6})</,
      /<sourceAddress>(?<sourceHost>[^<]+)</,
      /<sourcePort>(?<sourcePort>\d{1,5})</,
      /<destinationAddress>(?<destinationHost>[^<]+)</,
      /<destinationPort>(?<destinationPort>\d{1,5})</,
      /<direction>(?<direction>RECEIVER|SENDER)</,
    ],
  },
  directions: { RECEIVER: 'received', SENDER: 'sent' },
  samples: [
    [
      'Nov 22 06:41:28.457 [SIP] \t<eventEntry>',
      'Nov 22 06:41:28.457 [SIP] \t<startTime>2026-11-22 06:41:28.457</startTime>',
      'Nov 22 06:41:28.457 [SIP] \t<eventType>sipEvent</eventType>',
      'Nov 22 06:41:28.457 [SIP] \t<sourceAddress>192.0.2.2</sourceAddress>',
      'Nov 22 06:41:28.457 [SIP] \t<sourcePort>5060</sourcePort>',
      'Nov 22 06:41:28.457 [SIP] \t<destinationAddress>192.0.2.10</destinationAddress>',
      'Nov 22 06:41:28.457 [SIP] \t<destinationPort>5060</destinationPort>',
      'Nov 22 06:41:28.457 [SIP] \t<direction>RECEIVER</direction>',
      'Nov 22 06:41:28.457 [SIP] \t<SipMsgSection>SIP/2.0 301 Moved Permanently&#xD;&#xA;Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK6501441&#xD;&#xA;To: &lt;sip:bob@example.com&gt;&#xD;&#xA;Content-Length: 0&#xD;&#xA;&#xD;&#xA;</SipMsgSection>',
      'Nov 22 06:41:28.457 [SIP] \t</eventEntry>',
    ].join('\n'),
  ],
};
