import { mention, methodGroup, statusWithReason } from './mention-pattern.ts';
import type { MentionPattern } from './mention-pattern.ts';

const layers = String.raw`\bSIP(?:/[\w.-]{1,20}){0,4}`;
const address = String.raw`[\w.:[\]-]{2,60}`;
const summary = `(?:Status: ${statusWithReason}|Request: ${methodGroup} (?:sips?|tel|urn):)`;

/** What capture tools and SIPp print about a message instead of it. */
export const captureMentions: readonly MentionPattern[] = [
  {
    id: 'tshark-summary',
    pattern: mention(
      String.raw`(?: -> | → ).{0,80}?`,
      layers,
      String.raw`\s{1,4}\d{1,6}\s{1,4}(?:TCP\s{1,4})?`,
      summary,
    ),
    samples: [
      [
        '    2 2026-11-22 06:41:28.458012    192.0.2.2 → 192.0.2.10   SIP 417 Status: 301 Moved Permanently | ',
        '301 Moved Permanently',
      ],
      ['  1   0.000000 192.0.2.10 -> 192.0.2.2 SIP/SDP 567 Request: INVITE sip:bob@example.com | ', 'INVITE'],
    ],
    traps: [
      '    4   0.000301 192.0.2.2 → 192.0.2.10   HTTP 301 HTTP/1.1 301 Moved Permanently ',
      '    5   0.000301 192.0.2.2 → 192.0.2.10   TCP 301 5060 → 5060 [ACK] Seq=380',
      'CGI says Status: 301 Moved Permanently',
    ],
  },
  {
    id: 'wireshark-table',
    pattern: mention(
      String.raw`(?:^|["|,;\t])\s{0,4}`,
      layers,
      String.raw`["\s]{0,4}[|,;\t]["\s]{0,4}\d{1,6}["\s]{0,4}[|,;\t]["\s]{0,4}`,
      summary,
    ),
    samples: [
      [
        '40 | 4.245197 | 192.0.2.2 | 192.0.2.10 | SIP | 419 | Status: 301 Moved Permanently \\|',
        '301 Moved Permanently',
      ],
      ['"59","4.607413","192.0.2.10","192.0.2.2","SIP/SDP","776","Request: INVITE sip:bob@example.com | "', 'INVITE'],
      ['59\t4.607413\t192.0.2.10\t192.0.2.2\tSIP\t776\tRequest: ACK sip:bob@example.com | ', 'ACK'],
    ],
    traps: ['40 | 4.245197 | 192.0.2.2 | 192.0.2.10 | HTTP | 301 | HTTP/1.1 301 Moved Permanently', 'SIP, 301 and 380'],
  },
  {
    id: 'tshark-flow',
    pattern: mention(String.raw`^\|.{0,600}\|`, layers, ': ', summary),
    samples: [
      [
        '|0.000574 |         Status: 301 Moved Pe          |                   |SIP: Status: 301 Moved Permanently | ',
        '301 Moved Permanently',
      ],
      ['|0.000000 |         Request: INVITE sip:          |SIP/SDP: Request: INVITE sip:bob@example.com | ', 'INVITE'],
    ],
    traps: ['|0.003025 |         301 → 380 Len=301         |UDP: 301 → 380 Len=301', '|Status: 301 Moved|'],
  },
  {
    id: 'tcpdump-header',
    pattern: mention(
      String.raw` > ${address}: SIP(?:, length:? \d{1,6})?: (?:SIP/2\.0 `,
      statusWithReason,
      '|',
      methodGroup,
      ' (?:sips?|tel|urn):)',
    ),
    samples: [
      [
        '06:41:28.458012 IP 192.0.2.2.5060 > 192.0.2.10.5060: SIP: SIP/2.0 301 Moved Permanently',
        '301 Moved Permanently',
      ],
      ['06:41:28.456238 IP6 2001:db8::1.5060 > 2001:db8::2.5060: SIP: INVITE sip:bob@example.com SIP/2.0', 'INVITE'],
    ],
    traps: ['06:41:28.458012 IP 192.0.2.2.80 > 192.0.2.10.3801: HTTP: HTTP/1.1 301 Moved Permanently'],
  },
  {
    id: 'sipp-short',
    pattern: mention(
      String.raw`\t[SR]\t(?<callId>[^\t]{1,255})\tCSeq: ?(?<cseq>\d{1,10}) (?<cseqMethod>[A-Z]{3,20})\t(?:SIP/2\.0 `,
      statusWithReason,
      '|',
      methodGroup,
      ' )',
    ),
    samples: [
      [
        '2026-11-22\t06:41:28.458060\t1795329688.458060\tR\t1-16048@192.0.2.10\tCSeq:1 INVITE\tSIP/2.0 301 Moved Permanently',
        '301 Moved Permanently 1-16048@192.0.2.10 1 INVITE',
      ],
      [
        '2026-11-22\t06:41:28.457397\t1795329688.457397\tS\t1-16048@192.0.2.10\tCSeq:1 INVITE\tINVITE sip:bob@example.com SIP/2.0',
        'INVITE 1-16048@192.0.2.10 1 INVITE',
      ],
    ],
    traps: ['2026-11-22\t06:41:28.458060\t301\tR\t380\tMoved'],
  },
  {
    id: 'sipp-error',
    pattern: mention(
      String.raw`\bCall-I[dD] '(?<callId>[^'\s]{1,255})'.{0,120}\breceived '(?:SIP/2\.0 `,
      statusWithReason,
      '|',
      methodGroup,
      ' )',
    ),
    samples: [
      [
        "2026-11-22\t06:41:58.164680\t1795329718.164680: Aborting call on unexpected message for Call-Id '1-16982@192.0.2.10': while expecting '200' (index 8), received 'SIP/2.0 481 Call/Transaction Does Not Exist",
        '481 Call/Transaction Does Not Exist 1-16982@192.0.2.10',
      ],
    ],
    traps: ["Call-Id '1@192.0.2.10': while expecting '301' (index 380)"],
  },
  {
    id: 'sngrep-list',
    pattern: mention(
      String.raw`^\s{0,8}(?:\[[ *x]\]\s{1,4})?\d{1,7}\s{1,8}`,
      methodGroup,
      String.raw`\s{1,30}\S{0,80}@\S{1,80}\s{1,40}\S{0,80}@\S{1,80}\s{1,40}\d{1,7}\s{1,12}${address}:\d{1,5}\s{1,30}${address}:\d`,
    ),
    samples: [
      [
        '  [ ] 1    INVITE     sipp@192.0.2.10:5060      bob@192.0.2.2:5060      3     192.0.2.10:5060        192.0.2.2:5060         IN CALL',
        'INVITE',
      ],
    ],
    traps: ['  [ ] 1    INVITE     all of you to the party at 192.0.2.10:5060'],
  },
  {
    id: 'sngrep-arrow',
    pattern: mention(
      String.raw`^\s{0,4}\d\d:\d\d:\d\d\.\d{6}\s{1,60}(?:[x│]\s{1,60}){1,6}(?:`,
      statusWithReason,
      '|',
      methodGroup,
      String.raw`)(?: \(SDP\))?\s{1,60}[x│]`,
    ),
    samples: [
      ['  06:40:38.905229   x      401 Unauthorized       x         x', '401 Unauthorized'],
      ['  06:40:38.902836   │        INVITE (SDP)         │         │', 'INVITE'],
    ],
    traps: ['  06:40:38.905229   301 took 380 ms   x'],
  },
];
