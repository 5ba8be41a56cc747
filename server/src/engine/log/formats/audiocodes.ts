import type { LogFormat } from '../log-format.ts';

/**
 * Syslog of AudioCodes gateways and border controllers: one packet holds several records, a record may go on in the next packet
 * (`log/visible-text.ts` takes the seam out), and a CR is printed as a blank.
 */
export const audiocodes: LogFormat = {
  id: 'audiocodes',
  title: 'AudioCodes syslog',
  basis: 'documentation',
  source: "AudioCodes user's manuals, readers of the syslog and excerpts that users publish",
  marker:
    /(?:^|\s)---- (?<direction>Incoming|Outgoing) SIP Message (?:from|to) (?<peer>[^ ]+:\d{1,5}) (?:to|from) SIPInterface #\d{1,4} (?:\([^()]*\) )?(?<transport>UDP|TCP|TLS|WSS?)\b.* ---- *$/,
  end: /^(?: ?\[Time:\d\d-\d\d@\d\d:\d\d:\d\d\.\d{3}\]|\(N +\d{1,12}\) )|\[S=\d{1,12}\] ?\[[SB]ID[=:]/,
  behind: {
    length: 80,
    until: /\[Time:[^\]]*\]/,
    patterns: [/\[Time:(?<day>\d\d)-(?<month>\d\d)@(?<clock>\d\d:\d\d:\d\d\.\d{3})\]/],
  },
  directions: { incoming: 'received', outgoing: 'sent' },
  samples: [
    [
      '<133>[S=1718478] [SID=b9027c:24:198173]  (N  6891753) ---- Incoming SIP Message from 192.0.2.2:5061 to SIPInterface #2 (Teams) TLS TO(#134) SocketID(200) ---- ',
      'SIP/2.0 301 Moved Permanently ',
      'Via: SIP/2.0/TLS 192.0.2.10:5061;branch=z9hG4bKac10785 ',
      'Content-Length: 0 ',
      ' ',
      ' [Time:22-11@06:41:28.457]',
    ].join('\n'),
    [
      'Nov 22 06:41:28 192.0.2.10 [S=1718540] [SID=b9027c:24:198171]  (N  6891937) ---- Incoming SIP Message from 192.0.2.2:5061 to SIPInterface #2 (Teams) TLS TO(#138) SocketID(204) ---- #012 [Time:22-11@06:41:28.457]',
      'Nov 22 06:41:28 192.0.2.10 [S=1718541] [SID=b9027c:24:198171]  SIP/2.0 301 Moved Permanently #012Via: SIP/2.0/TLS 192.0.2.10:5061;branch=z9hG4bKac10785 #012Content-Len [Time:22-11@06:41:28.457]',
      'Nov 22 06:41:28 192.0.2.10 [S=1718542] [SID=b9027c:24:198171]  gth: 0 #012 #012 [Time:22-11@06:41:28.458]',
    ].join('\n'),
  ],
};
