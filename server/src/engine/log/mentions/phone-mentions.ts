import { mention, methodGroup, statusGroup, statusWithReason } from './mention-pattern.ts';
import type { MentionPattern } from './mention-pattern.ts';

/** What the lines of phones and of their libraries say about a message. */
export const phoneMentions: readonly MentionPattern[] = [
  {
    id: 'pjsip-response',
    pattern: mention(
      String.raw`\bResponse msg `,
      statusGroup,
      String.raw`/(?<cseqMethod>[A-Z]{3,20})/cseq=(?<cseq>\d{1,10})`,
    ),
    samples: [
      [
        '06:41:28.458  pjsua_core.c  .RX 301 bytes Response msg 301/INVITE/cseq=22354 (rdata0x1) from UDP 192.0.2.2:5060:',
        '301 22354 INVITE',
      ],
    ],
    traps: ['RX 301 bytes Request msg', 'Response msg 3010/INVITE/cseq=1'],
  },
  {
    id: 'pjsip-request',
    pattern: mention(String.raw`\bRequest msg `, methodGroup, String.raw`/cseq=(?<cseq>\d{1,10})`),
    samples: [
      [
        '06:41:28.456  pjsua_core.c  .TX 525 bytes Request msg INVITE/cseq=22354 (tdta0x1) to UDP 192.0.2.2:5060:',
        'INVITE 22354',
      ],
    ],
    traps: ['Request msg 301/cseq=380'],
  },
  {
    id: 'pjsua-reason',
    pattern: mention(String.raw`\[reason=`, statusGroup, String.raw` \((?<reason>[^)\r\n]{1,80})\)\]`),
    samples: [['06:41:28.460  pjsua_app.c  .....Call 0 is DISCONNECTED [reason=301 (Moved Permanently)]', '301']],
    traps: ['[reason=301]', 'reason=301 (Moved Permanently)'],
  },
  {
    id: 'pjsua-registration',
    pattern: mention(
      String.raw`\bregistration (?:failed|success|sent)?[^\r\n]{0,80}\bstatus=`,
      statusGroup,
      String.raw` \((?<reason>[^)\r\n]{1,80})\)`,
    ),
    samples: [['pjsua_acc.c  .SIP registration failed, status=403 (Forbidden)', '403']],
    traps: ['the exit status=301 (Moved)'],
  },
  {
    id: 'baresip-progress',
    pattern: mention(String.raw`\bSIP Progress: `, statusWithReason, String.raw` {1,4}\(`),
    samples: [['call: SIP Progress: 180 Ringing (/)', '180 Ringing']],
    traps: ['Progress: 301 Moved (380 of 500)'],
  },
  {
    id: 'baresip-closed',
    pattern: mention(String.raw`\bsips?:\S{1,200}: session closed: `, statusWithReason, String.raw`\s{0,4}$`),
    samples: [['sip:bob@example.com: session closed: 503 Service Unavailable', '503 Service Unavailable']],
    traps: ['sip:bob@example.com: session closed: Operation not supported', 'session closed: 301 seconds'],
  },
  {
    id: 'baresip-registration',
    pattern: mention(String.raw`\{\d{1,3}/(?:UDP|TCP|TLS|WSS?)(?:/v[46])?\} `, statusWithReason, String.raw` {1,4}\(`),
    samples: [['alice@example.com: {0/UDP/v4} 200 OK (Registrar) [1 binding]', '200 OK']],
    traps: ['{0/UDP/v4} 301 ms (380)', '{301} 200 OK (x)'],
  },
  {
    id: 'linphone-response',
    pattern: mention(String.raw`\bOp \[0x[0-9a-f]{1,16}\] receiving \w{1,20} response \[`, statusGroup, String.raw`\]`),
    samples: [
      [
        '2026-11-22 06:39:05:724 liblinphone-message-Op [0x5] receiving call response [180], dialog is [0x6] in state [BELLE_SIP_DIALOG_EARLY]',
        '180',
      ],
    ],
    traps: ['receiving HTTP response [301]', 'received [301] new bytes'],
  },
  {
    id: 'samsung-response',
    pattern: mention(
      String.raw`\bSIPMSG\[\d{1,2}\](?:: \[(?:<--|-->)\]|=\{ (?:IN|OUT),) SIP/2\.0 `,
      statusWithReason,
      String.raw`(?: \[CSeq: (?<cseq>\d{1,10}) (?<cseqMethod>[A-Z]{3,20})\])?`,
    ),
    samples: [
      [
        '11-22 06:41:28.458  3512  3660 I SIPMSG[0]: [<--] SIP/2.0 301 Moved Permanently [CSeq: 1 INVITE]',
        '301 Moved Permanently 1 INVITE',
      ],
    ],
    traps: ['SIPMSG[0]: [<--] 301 octets', 'SIPMSG[301]: [<--] SIP/2.0'],
  },
  {
    id: 'samsung-request',
    pattern: mention(
      String.raw`\bSIPMSG\[\d{1,2}\](?:: \[(?:<--|-->)\]|=\{ (?:IN|OUT),) (?!SIP/)`,
      methodGroup,
      String.raw`(?:.{0,400}? \[CSeq: (?<cseq>\d{1,10}) (?<cseqMethod>[A-Z]{3,20})\])?`,
    ),
    samples: [
      ['11-22 06:41:28.456  3512  3660 I SIPMSG[0]: [-->] INVITE [CSeq: 1 INVITE]', 'INVITE 1 INVITE'],
      ['11-22 06:41:28.456  1512  1660 D ImsStack: SIPMSG[0]={ OUT, INVITE }', 'INVITE'],
    ],
    traps: ['SIPMSG[0]: [-->] 301 INVITE'],
  },
  {
    id: 'sippts-response',
    pattern: mention(String.raw`^\[<=\] Response from \S{1,200} to \S{1,200}: `, statusWithReason),
    samples: [['[<=] Response from 1001 to 1002: 301 Moved Permanently', '301 Moved Permanently']],
    traps: ['[<=] Response from 301 to 380: none'],
  },
  {
    id: 'sippts-request',
    pattern: mention(String.raw`^\[=>\] Request `, methodGroup, String.raw` from \S{1,200} to \S`),
    samples: [['[=>] Request INVITE from 1001 to 1002', 'INVITE']],
    traps: ['[=>] Request to 301'],
  },
  {
    id: 'twinkle-line',
    pattern: mention(String.raw`^Line \d{1,2}: received `, statusWithReason, String.raw`\s{0,4}$`),
    samples: [['Line 1: received 180 Ringing', '180 Ringing']],
    traps: ['Line 1: received 301 octets of media', 'Line 301: call released'],
  },
];
