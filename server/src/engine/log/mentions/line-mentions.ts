import { mention, methodGroup, statusWithReason } from './mention-pattern.ts';
import type { MentionPattern } from './mention-pattern.ts';

/**
 * Start lines that no message follows, in whatever words: a drawing, what a program says that it does. What stands in quotation marks
 * is somebody's prose.
 */
export const lineMentions: readonly MentionPattern[] = [
  {
    id: 'status-line',
    pattern: mention(String.raw`(?<![\w/."'“‘«「])SIP/2\.0 `, statusWithReason),
    samples: [
      ['<-- SIP/2.0 301 Moved Permanently ', '301 Moved Permanently'],
      ['  |   SIP/2.0 380 Alternative Service   |', '380 Alternative Service'],
    ],
    traps: [
      'HTTP/1.1 301 Moved Permanently',
      'ESP32 SIP/2.0 3010',
      'Via: SIP/2.0/UDP 301',
      'User-Agent: x/SIP/2.0 301',
      'The answer "SIP/2.0 380 Alternative Service" is what we expect here',
    ],
  },
  {
    id: 'request-line',
    pattern: mention(
      String.raw`(?<![\w."'“‘«「])`,
      methodGroup,
      String.raw` (?:sips?|tel|urn):[^\s<>"]{1,300} SIP/2\.0(?![\w/.])`,
    ),
    samples: [
      ['FS  → SBC    : INVITE sip:bob@example.com SIP/2.0', 'INVITE'],
      ['--> ACK sip:bob@example.com SIP/2.0', 'ACK'],
    ],
    traps: [
      'GET http://example.com/ HTTP/1.1',
      'call sip:bob@example.com with SIP/2.0',
      '....BINVITE',
      'he typed "ACK sip:bob@example.com SIP/2.0"',
    ],
  },
];
