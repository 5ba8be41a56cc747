import type { LogFormat } from '../log-format.ts';

/** The text export of HOMER 7, of Telnyx and of other portals that are built on it. */
export const homerText: LogFormat = {
  id: 'homer-text',
  title: 'HOMER text export (Telnyx and others)',
  basis: 'documentation',
  source: 'readers of HOMER exports and excerpts that users publish',
  marker:
    /^proto:(?<transport>[A-Za-z]{2,5}) +(?<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?) +(?<source>[^ ]+) +-{2,3}> +(?<destination>[^ ]+) *$/,
  samples: [
    [
      'proto:UDP 2026-11-22T06:41:28.457165Z  192.0.2.2:5060 ---> 192.0.2.10:5060',
      '',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bKmavodi-1',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
