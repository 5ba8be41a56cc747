import type { LogFormat } from '../log-format.ts';

/**
 * Voice Portal and Experience Portal of Avaya (the session manager's log of an MPP): the message begins behind the log's own
 * words, in an angle bracket, and a viewer shows its CRs as `^M`.
 */
export const avayaMpp: LogFormat = {
  id: 'avaya-mpp',
  title: 'Avaya Voice Portal / Experience Portal MPP log',
  basis: 'real traces',
  source: 'Avaya Voice Portal 6.0',
  marker:
    /^[ \t]*@?(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3})\|[^|]*\|[A-Z]{1,10}\|[^|]*\|\d{0,10}\|FileName=[^|]+\|[^|<]*::(?<direction>Send|ProcessRead|Receive|Read|Recv)[^|<]*: (?:(?:To|From) (?<peer>[^ [<]+:\d{1,5})[^ <]* )?<\^?$/,
  isGlued: 'always',
  end: /^[ \t]*@?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}\|[^|]*\|[A-Z]{1,10}\|/,
  directions: { Send: 'sent', ProcessRead: 'received', Receive: 'received', Read: 'received', Recv: 'received' },
  samples: [
    [
      '@2026-11-22 06:41:28,457||FINEST|Tele|8513|FileName=sip/SIPTCP.cpp,LineNumber=408|SIPTCP::ProcessRead: From 192.0.2.2:5060[71:0] <SIP/2.0 301 Moved Permanently^M',
      'Via: SIP/2.0/TCP 192.0.2.10:5060;branch=z9hG4bK7ed75d57^M',
      'Content-Length: 0^M',
      '^M',
      '>',
    ].join('\n'),
  ],
};
