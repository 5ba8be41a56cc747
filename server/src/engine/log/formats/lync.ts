import type { LogFormat } from '../log-format.ts';

/**
 * Tracing of Lync and Skype for Business servers (OCSLogger, CLS, Snooper): fields, the start line behind its name, headers,
 * the body behind `Message-Body:`, for which `log/visible-text.ts` puts the empty line. The date has the month first.
 */
export const lync: LogFormat = {
  id: 'lync',
  title: 'Lync / Skype for Business SIPStack trace',
  basis: 'documentation',
  source: "Microsoft's support articles",
  marker: /^[ \t]*Start-Line: $/,
  isGlued: 'always',
  context: {
    lines: 8,
    until: /\$\$begin_record *$/i,
    patterns: [
      /::(?<month>\d\d)\/(?<day>\d\d)\/(?<year>\d{4})-(?<clock>\d\d:\d\d:\d\d\.\d{3})/,
      /^[ \t]*Direction: (?<direction>incoming|outgoing)/,
      /^[ \t]*Peer: (?<peer>[^ ;]+:\d{1,5})/,
    ],
  },
  end: /^[ \t]*\$\$end_record/,
  directions: { incoming: 'received', outgoing: 'sent' },
  samples: [
    [
      'TL_INFO(TF_PROTOCOL) [0]06E4.0EB4::11/22/2026-06:41:28.457.00005386 (SIPStack,SIPAdminLog::TraceProtocolRecord:SIPAdminLog.cpp(125))$$begin_record',
      'Trace-Correlation-Id: 2003888399',
      'Instance-Id: 0000C23F',
      'Direction: incoming',
      'Peer: edge.example.com:5061',
      'Message-Type: response',
      'Start-Line: SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/TLS 192.0.2.10:61182;branch=z9hG4bK6de49c9a',
      'Content-Length: 0',
      'Message-Body: -',
      '$$end_record',
    ].join('\n'),
  ],
};
