import type { LogFormat } from '../log-format.ts';

/** An address alone; one with its port is another thing. */
const host = String.raw`\d+\.\d+\.\d+\.\d+|[\dA-Fa-f]*:[\dA-Fa-f:.]*`;
const hostAndPort = String.raw`\d+\.\d+\.\d+\.\d+:\d{1,5}|\[[\dA-Fa-f:.]+\]:\d{1,5}`;
const sourceName = '(?:[sS]rc|[sS]ource|from|srcIP)_?(?:ip[46]?|I[pP]|address|host)?';
const destinationName = '(?:[dD]st|[dD]est|[dD]estination|to|dstIP)_?(?:ip[46]?|I[pP]|address|host)?';

/** Fields that tell about a message, before it or behind it. Elastic puts an address and its port into an object. */
const fields: readonly RegExp[] = [
  /"(?:@?time(?:stamp)?|_time|tss?|date|create_date|Tsec)" ?: ?"?(?<time>\d{4}-\d\d-\d\d[T ][\d:.]{8,18}(?:Z|[+-]\d\d:?\d\d)?|\d{10}(?:\.\d{1,9})?|\d{13})\b/,
  new RegExp(`"${sourceName}" ?: ?"(?<sourceHost>${host})"`),
  new RegExp(`"${sourceName}" ?: ?"(?<source>${hostAndPort})"`),
  new RegExp(`"source" ?: ?\\{[^{}]*"ip" ?: ?"(?<sourceHost>${host})"`),
  /"source" ?: ?\{[^{}]*"port" ?: ?"?(?<sourcePort>\d{1,5})\b/,
  /"(?:[sS]rc|source|from)_?[pP]ort" ?: ?"?(?<sourcePort>\d{1,5})\b/,
  new RegExp(`"${destinationName}" ?: ?"(?<destinationHost>${host})"`),
  new RegExp(`"${destinationName}" ?: ?"(?<destination>${hostAndPort})"`),
  new RegExp(`"destination" ?: ?\\{[^{}]*"ip" ?: ?"(?<destinationHost>${host})"`),
  /"destination" ?: ?\{[^{}]*"port" ?: ?"?(?<destinationPort>\d{1,5})\b/,
  /"(?:[dD]st|dest|destination|to)_?[pP]ort" ?: ?"?(?<destinationPort>\d{1,5})\b/,
  /"(?:transport|proto|[pP]rotocol)" ?: ?"?(?<transport>UDP|TCP|TLS|WSS?|SCTP|udp|tcp|tls|wss?|sctp|17|6|132)\b/,
  /"(?:direction|dir)" ?: ?"(?<direction>in|out|inbound|outbound|received|sent|rx|tx)"/i,
];

/** What stands behind the fields of a record, before the next message in it, or where the next record begins. */
const recordEnd = /\}(?!\s*(?:,\s*"|\}))|"\w{1,40}" ?: ?"(?=SIP\/2\.0 \d|[A-Z]{2,20} [a-z]{2,8}:)|\n[ \t]{0,20}\{/;

/** Records in JSON, on one line or many: exports of HOMER and Elastic, logs of containers. What stands around the message is read. */
export const jsonRecord: LogFormat = {
  id: 'json-record',
  title: 'JSON records (HOMER, Elastic, container logs)',
  basis: 'documentation',
  source: 'HOMER and heplify-server sources, field names of Elastic Common Schema',
  marker: /"(?:raw|msg|[mM]essage|raw_?[mM]essage|[pP]ayload|body|content|data|log|text|sip|sip_?[mM]sg)" ?: ?"$/,
  isInline: true,
  context: {
    lines: 40,
    until: /^\s*(?:\[|\},)?\s*\{\s*$/,
    patterns: fields,
  },
  behind: { length: 2000, until: recordEnd, patterns: fields },
  directions: {
    in: 'received',
    inbound: 'received',
    received: 'received',
    rx: 'received',
    out: 'sent',
    outbound: 'sent',
    sent: 'sent',
    tx: 'sent',
  },
  samples: [
    String.raw`{"@timestamp":"2026-11-22T06:41:28.457Z","src_ip":"192.0.2.2","src_port":5060,"dst_ip":"192.0.2.10","dst_port":5060,"protocol":17,"raw":"SIP/2.0 301 Moved Permanently\r\nVia: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK9bda\r\nContent-Length: 0\r\n\r\n","node":"2001"}`,
    [
      '  {',
      '    "create_date": 1795329688457,',
      '    "srcIp": "192.0.2.2",',
      '    "srcPort": 5060,',
      '    "dstIp": "192.0.2.10",',
      '    "dstPort": 5060,',
      String.raw`    "raw": "SIP/2.0 301 Moved Permanently\r\nVia: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK9bda\r\nContent-Length: 0\r\n\r\n"`,
      '  }',
    ].join('\n'),
    String.raw`{"id":7,"raw":"SIP/2.0 301 Moved Permanently\r\nVia: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK9bda\r\nContent-Length: 0\r\n\r\n","protocol_header":{"protocol":17,"srcIp":"192.0.2.2","srcPort":5060,"dstIp":"192.0.2.10","dstPort":5060},"create_date":"2026-11-22T06:41:28.457Z"}`,
  ],
};
