import type { LogFormat } from '../log-format.ts';

/**
 * `traceSM` of Avaya Aura Session Manager, its asset log, and the converters of other Avaya logs into that form: own and remote
 * address in braces between rows of twenty dashes. How the date is ordered depends on the system, so only the clock is read.
 */
export const avayaAsm: LogFormat = {
  id: 'avaya-asm',
  title: 'Avaya Session Manager (traceSM)',
  basis: 'documentation',
  source: 'published converters into the form of traceSM',
  marker:
    /^(?<direction>ingress|egress): \{ ?L(?<local>[^ /]+:\d{1,5})\/R(?<peer>[^ /]+:\d{1,5})\/(?<transport>UDP|TCP|TLS|WSS?)\//,
  between: /^(?:-{20}|(?:in|e)gress: .*)$/,
  context: {
    lines: 4,
    patterns: [
      /^(?:\d\d\/\d\d\/\d{2,4} )?(?<time>\d\d:\d\d:\d\d[.:]\d{3}) {0,2}(?:-->|<--) ?$/,
      /^octets: /,
      /^-{20}$/,
      /SIPMSGT ?$/,
    ],
  },
  end: /^-{20}$/,
  directions: { ingress: 'received', egress: 'sent' },
  samples: [
    [
      'com.avaya.asm  SIPMSGT ',
      '--------------------',
      '22/11/2026 06:41:28.457 --> ',
      'ingress: { L192.0.2.10:5061/R192.0.2.2:5061/TLS/ }',
      '--------------------',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/TLS 192.0.2.10:5061;branch=z9hG4bK19_26df340f',
      'Content-Length: 0',
      '',
      '--------------------',
    ].join('\n'),
  ],
};
