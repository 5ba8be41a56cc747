import type { LogFormat } from '../log-format.ts';

/** heplify and heplify-server where they print the records that they send or store: a structure of Go, the message as a string. */
export const heplify: LogFormat = {
  id: 'heplify',
  title: 'heplify (records of HEP)',
  basis: 'documentation',
  source: 'heplify sources (HEP) and logs that its users publish',
  marker: /\bHEP\{[^"]*\bPayload:"$/,
  isInline: true,
  context: {
    lines: 0,
    patterns: [
      /\bSrcIP:(?<sourceHost>[\w.:-]{3,60}?),/,
      /\bDstIP:(?<destinationHost>[\w.:-]{3,60}?),/,
      /\bSrcPort:(?<sourcePort>\d{1,5}),/,
      /\bDstPort:(?<destinationPort>\d{1,5}),/,
      /\bProtocol:(?<transport>17|6|132),/,
    ],
  },
  samples: [
    String.raw`2026/11/22 06:41:28.457104 file.go:20: INFO &HEP{Version:2,Protocol:17,SrcIP:192.0.2.2,DstIP:192.0.2.10,SrcPort:5060,DstPort:5060,Tsec:1795329688,Tmsec:457104,ProtoType:1,NodeID:2002,NodePW:,Payload:"SIP/2.0 301 Moved Permanently\r\nVia: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK9bda\r\nContent-Length: 0\r\n\r\n",CID:,Vlan:0}`,
  ],
};
