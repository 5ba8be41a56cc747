import type { LogFormat } from '../log-format.ts';

/** sipsorcery with the traces of its transport, behind whatever the application's logger writes: our address first, then the peer's. */
export const sipsorcery: LogFormat = {
  id: 'sipsorcery',
  title: 'sipsorcery (C#)',
  basis: 'documentation',
  source: 'examples of sipsorcery and logs that its users publish',
  marker:
    /(?:^|[\s:\]])(?:Request|Response) (?<direction>received|sent): ?(?<transport>udp|tcp|tls|wss?):(?<local>[^\s<>]+)(?:<-|->)(?:udp|tcp|tls|wss?):(?<peer>[^\s<>]+) *$/,
  directions: { received: 'received', sent: 'sent' },
  samples: [
    [
      '[06:41:28 DBG] Response received: udp:192.0.2.10:5060<-udp:192.0.2.2:5060',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK692fe43d76a9',
      'Content-Length: 0',
    ].join('\n'),
    [
      'Request sent: tls:[2001:db8::10]:5061->tls:[2001:db8::2]:5061',
      'ACK sip:bob@example.com SIP/2.0',
      'Via: SIP/2.0/TLS [2001:db8::10]:5061;branch=z9hG4bK419d680f72fb',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
