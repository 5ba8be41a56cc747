import type { LogFormat } from '../log-format.ts';

/** Blink and the command line tools of SIP SIMPLE client: the packet's number, then the addresses around the transport. */
export const sipsimple: LogFormat = {
  id: 'sipsimple',
  title: 'Blink / SIP SIMPLE client trace',
  basis: 'documentation',
  source: 'sources of sipclients and Blink',
  marker:
    /^(?:\d[^ ]{3,} [^ ]+ {0,2})?(?<source>[^ ]+:\d{1,5}) -\(SIP over (?<transport>UDP|TCP|TLS|WSS?)\)-> (?<destination>[^ ]+:\d{1,5}) *$/i,
  context: { lines: 1, patterns: [/(?:^|: )(?<direction>SENDING|RECEIVED): Packet \d{1,9}, \+/] },
  end: /^--$/,
  directions: { sending: 'sent', received: 'received' },
  samples: [
    [
      '2026-11-22 06:41:28.457060 [blink 1234]: RECEIVED: Packet 2, +0:00:00.123456',
      '192.0.2.2:5060 -(SIP over UDP)-> 192.0.2.10:5060',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bKPj1a2b3c4d',
      'Content-Length: 0',
      '',
      '--',
    ].join('\n'),
  ],
};
