import type { LogFormat } from '../log-format.ts';

/** .TRC files of the Ribbon (Sonus) SBC 5000, 7000 and SWe: a record with the addresses, `RAW PDU:`, the message. */
export const ribbonTrc: LogFormat = {
  id: 'ribbon-trc',
  title: 'Ribbon / Sonus SBC trace (.TRC)',
  basis: 'documentation',
  source: 'SBC Core documentation, "Call Trace Log Message"',
  marker: /^RAW PDU: *$/,
  context: {
    lines: 1,
    patterns: [
      /^(?:\d{1,6} )?(?<time>\d{8} \d{6}\.\d{1,6}):.*?(?<direction>received|sending|sent) msg for CallId:.*? (?:from|to) IP\/port: ?(?<peerHost>[^ /]+)\/(?<peerPort>\d{1,5}), Local IP\/port: ?(?<localHost>[^ /]+)\/(?<localPort>\d{1,5})/,
    ],
  },
  end: /^(?:\d{1,6} )?\d{8} \d{6}\.\d{1,6}:\d/,
  directions: { received: 'received', sending: 'sent', sent: 'sent' },
  samples: [
    [
      '1787 11222026 064128.457177:1.01.00.38939.MAJOR   .SIPSG: EXTRA INFO: Ingress: received msg for CallId:one@192.0.2.10 gcid:0xDDB from IP/port:192.0.2.2/5060, Local IP/port:192.0.2.10/5060',
      'RAW PDU:',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK00B1f0e0',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
