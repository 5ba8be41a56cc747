import type { LogFormat } from '../log-format.ts';

/** `traceSBC` of Avaya's session border controller for enterprise: the time, month first and with dots, then way and addresses. */
export const avayaSbce: LogFormat = {
  id: 'avaya-sbce',
  title: 'Avaya SBCE (traceSBC)',
  basis: 'documentation',
  source: 'published readers of tracesbc_sip logs',
  marker:
    /^(?<direction>IN|OUT): (?<source>[^ ]+:\d{1,5}) --> (?<destination>[^ ]+:\d{1,5}) \((?<transport>UDP|TCP|TLS|WSS?)\) *$/,
  context: {
    lines: 1,
    patterns: [/^\[(?<month>\d\d)-(?<day>\d\d)-(?<year>\d{4})[: ](?<clock>\d\d[.:]\d\d[.:]\d\d\.\d{1,6})\]/],
  },
  end: /^-{2,}$/,
  directions: { IN: 'received', OUT: 'sent' },
  samples: [
    [
      '[11-22-2026:06.41.28.457123]',
      'IN: 192.0.2.2:5060 --> 192.0.2.10:5060 (UDP)',
      '',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK1bc29f0e',
      'Content-Length: 0',
      '',
      '------------------------------------------------------------',
    ].join('\n'),
  ],
};
