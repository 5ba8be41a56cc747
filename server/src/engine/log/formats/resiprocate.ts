import type { LogFormat } from '../log-format.ts';

/** reSIProcate (repro, 3CX, Bria and other softphones of its family) at debug level: fields between bars, an empty line, the message. */
export const resiprocate: LogFormat = {
  id: 'resiprocate',
  title: 'reSIProcate / repro log',
  basis: 'documentation',
  source: 'reSIProcate sources (TransportSelector, UdpTransport) and logs of its users',
  marker:
    /(?:^|[| ])(?<direction>incoming from|Transmitting to):? {0,2}\[ ?V[46] (?<peer>[^ ]+:\d{1,5}) (?<transport>UDP|TCP|TLS|DTLS|WSS?)\b[^\]]*\](?: +tlsDomain=[^ ]* +via \[ ?V[46] (?<local>[^ ]+:\d{1,5}) [^\]]*\])?/,
  gap: 'always',
  end: /^(?:STACK|DEBUG|INFO|WARNING|ERR|CRIT) \| \d{8}-\d{6}/,
  directions: { 'incoming from': 'received', 'transmitting to': 'sent' },
  samples: [
    [
      'DEBUG | 20261122-064128.457 | repro | RESIP:TRANSPORT | 140234 | UdpTransport.cxx:290 | incoming from: [ V4 192.0.2.2:5060 UDP target domain=unspecified mFlowKey=5 ]',
      '',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-524287-1---d8754z-',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
