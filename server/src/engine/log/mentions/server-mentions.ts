import { mention, methodGroup, statusGroup, statusWithReason } from './mention-pattern.ts';
import type { MentionPattern } from './mention-pattern.ts';

/** Kamailio's log_prefix: kind, CSeq and Call-ID of the message that the script has in hand. */
const kamailioPrefix = String.raw`\{[12] (?<cseq>\d{1,10}) (?<cseqMethod>[A-Z]{3,20}) (?<callId>[^\s{}]{1,255})\}`;
const key = String.raw`\bcall[_-]?id=(?<callId>[^\s;,'"]{1,255})`;

/** What SIP servers and their scripts write about a message. */
export const serverMentions: readonly MentionPattern[] = [
  {
    id: 'kamailio-reply',
    pattern: mention(kamailioPrefix, String.raw`.{0,200}\bstatus=`, statusWithReason),
    samples: [
      [
        'Nov 22 06:40:17 pbx1 kamailio[20461]: INFO: {2 17034 INVITE 9df6d829} <script>: RPL from 192.0.2.12:5060 status=180 Ringing method=INVITE callid=9df6d829 cseq=17034',
        '180 Ringing 9df6d829 17034 INVITE',
      ],
    ],
    traps: ['{2 17034 INVITE 9df6d829} <script>: T_code=301 rc=380 exit_status=301'],
  },
  {
    id: 'kamailio-accounting',
    pattern: mention(
      kamailioPrefix,
      String.raw`.{0,200}\bACC: .{0,400}[;,]code=`,
      statusGroup,
      String.raw`(?:;reason=(?<reason>[^;]{1,80}))?`,
    ),
    samples: [
      [
        'pbx1 kamailio[1]: NOTICE: {2 1 INVITE a@b} acc [acc.c:287]: acc_log_request(): ACC: call missed: timestamp=1795329617;method=INVITE;from_tag=a;to_tag=b;call_id=a@b;code=301;reason=Moved Permanently;src_user=alice',
        '301 a@b 1 INVITE',
      ],
    ],
    traps: ['ACC: code=301'],
  },
  {
    id: 'accounting',
    pattern: mention(
      String.raw`\bACC: .{0,300}[;,]\s?`,
      key,
      String.raw`[;,]\s?code=`,
      statusGroup,
      String.raw`(?:[;,]\s?reason=(?<reason>[^;,]{1,80}))?`,
    ),
    samples: [
      [
        'opensips[7]: ACC: transaction answered: timestamp=1;method=BYE;from_tag=a;to_tag=b;call_id=x@192.0.2.1;code=200;reason=OK',
        '200 x@192.0.2.1',
      ],
    ],
    traps: ['ACC: x;code=301;reason=Moved Permanently'],
  },
  {
    id: 'status-then-call-id',
    pattern: mention(String.raw`(?<![\w.])status=`, statusWithReason, String.raw`.{0,300}?`, key),
    samples: [
      [
        'RPL from 192.0.2.3:5060 status=301 Moved Permanently method=INVITE callid=a@b cseq=1',
        '301 Moved Permanently a@b',
      ],
    ],
    traps: ['GET /a status=301 took 380 ms', 'rc_status=301 callid=a@b'],
  },
  {
    id: 'call-id-then-status',
    pattern: mention(key, String.raw`.{0,300}?[\s;,]status=`, statusWithReason),
    samples: [['onreply: callid=a@b cseq=1 status=486 Busy Here', '486 Busy Here a@b']],
    traps: ['callid=a@b exit_status=301'],
  },
  {
    id: 'method-with-call-id',
    pattern: mention(
      String.raw`(?<![\w.])method=`,
      methodGroup,
      String.raw`.{0,500}?`,
      key,
      String.raw`(?:\s{1,4}cseq=(?<cseq>\d{1,10})(?!\d))?`,
    ),
    samples: [
      [
        "REQ from 192.0.2.10:5060 (udp) method=INVITE ruri=sip:bob@example.com from=sip:a@example.com callid=1-1@192.0.2.10 cseq=1 ua='x'",
        'INVITE 1-1@192.0.2.10 1',
      ],
    ],
    traps: ['method=GET url=/ status=301', 'auth_method=INVITE callid=a'],
  },
  {
    id: 'kamailio-prefix',
    pattern: mention(
      String.raw`\{[12] (?<cseq>\d{1,10}) (?<method>(?<cseqMethod>[A-Z]{3,20})) (?<callId>[^\s{}]{1,255})\} (?:<|\w{1,30} \[|\w{1,30}:)`,
    ),
    samples: [
      [
        'pbx1 kamailio[16021]: NOTICE: {1 1 INVITE 1-16048@192.0.2.10} <script>: routing INVITE to bob',
        'INVITE 1-16048@192.0.2.10 1 INVITE',
      ],
    ],
    traps: ['{1 301 Moved Permanently}', '{3 1 INVITE a@b} <script>: x'],
  },
  {
    id: 'sofia-received',
    pattern: mention(
      String.raw`\bnta(?:_\w{1,40})?: received `,
      String.raw`(?<status>[1-6]\d\d) (?<reason>[^\r\n]{0,80}?) for (?<cseqMethod>[A-Z]{3,20}) \((?<cseq>\d{1,10})\)`,
    ),
    samples: [['nta: received 301 Moved Permanently for INVITE (33784748)', '301 Moved Permanently 33784748 INVITE']],
    traps: ['nta: timer set to 301 ms', 'we received 301 Moved Permanently for INVITE (1)'],
  },
  {
    id: 'sofia-request',
    pattern: mention(
      String.raw`\bnta(?:_\w{1,40})?: (?:sent|received) `,
      methodGroup,
      String.raw` \((?<cseq>\d{1,10})\)`,
    ),
    samples: [['nta: sent OPTIONS (1001079562) to */192.0.2.2:5060', 'OPTIONS 1001079562']],
    traps: ['nta: sent 301 (380) octets'],
  },
  {
    id: 'freeswitch-state',
    pattern: mention(String.raw`\bentering state \[\w{1,20}\]\[`, statusGroup, String.raw`\]`),
    samples: [['[DEBUG] sofia.c:7325 Channel sofia/internal/1001@192.0.2.1 entering state [terminated][301]', '301']],
    traps: ['entering room [301][380]'],
  },
  {
    id: 'asterisk-response',
    pattern: mention(String.raw`\bGot SIP response `, statusGroup, String.raw` "(?<reason>[^"\r\n]{0,80})" back from`),
    samples: [['    -- Got SIP response 301 "Moved Permanently" back from 192.0.2.1:5060', '301']],
    traps: ['Got HTTP response 301 "Moved Permanently" back from 192.0.2.1'],
  },
];
