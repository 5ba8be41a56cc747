import type { LogFormat } from '../log-format.ts';

/** System Monitor of Avaya IP Office: milliseconds since its start, direction, transport, addresses; the message is indented. */
export const avayaIpo: LogFormat = {
  id: 'avaya-ipo',
  title: 'Avaya IP Office System Monitor',
  basis: 'documentation',
  source: 'published converters of System Monitor logs',
  marker:
    /(?:^|\s)\d{1,12}mS SIP (?:Call |Reg\/Opt )?(?<direction>Rx|Tx): (?<transport>UDP|TCP|TLS) (?<source>[^ ]+:\d{1,5}) -> (?<destination>[^ ]+:\d{1,5}) *$/,
  end: /(?:^|\s)\d{4,12}mS [A-Z][A-Za-z0-9_ ]+:/,
  directions: { rx: 'received', tx: 'sent' },
  samples: [
    [
      '2026-11-22T06:41:28 2410232679mS SIP Rx: TCP 192.0.2.2:5060 -> 192.0.2.10:5060',
      '                    SIP/2.0 301 Moved Permanently',
      '                    Via: SIP/2.0/TCP 192.0.2.10:5060;branch=z9hG4bK5f27a6bb',
      '                    Content-Length: 0',
      '                    ',
    ].join('\n'),
  ],
};
