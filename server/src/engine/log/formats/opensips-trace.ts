import type { LogFormat } from '../log-format.ts';

/** `opensips-cli -x trace`: seconds since 1970, transport and kind, addresses. Other kinds (LOG, REST, ...) are no SIP. */
export const opensipsTrace: LogFormat = {
  id: 'opensips-trace',
  title: 'OpenSIPS opensips-cli trace',
  basis: 'real traces',
  source: 'OpenSIPS 3.0',
  marker:
    /^(?<time>\d{9,10}\.\d{1,9}) (?<transport>UDP|TCP|TLS|SCTP|WSS?)\/SIP (?<source>[^ ]+:\d{1,5}) -> (?<destination>[^ ]+:\d{1,5}) *$/,
  end: /^\d{9,10}\.\d{1,9} [A-Z_]{2,8}\/[A-Z]{2,8}(?: |$)/,
  samples: [
    [
      '1795329688.905448 UDP/SIP 192.0.2.2:5060 -> 192.0.2.10:5060',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-8bcef0be',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
