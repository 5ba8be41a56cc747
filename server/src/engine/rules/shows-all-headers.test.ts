import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { request } from '../testing/sip-text.ts';
import { documentText } from '../text/text-source.ts';
import { SeenMessage } from './seen-message.ts';
import { showsAllHeaders } from './shows-all-headers.ts';

function shown(text: string, index = 0): boolean {
  return showsAllHeaders(new SeenMessage(analyse(documentText(text)), index));
}

const invite = request('INVITE', 'sip:bob@example.com');
/** Two messages, of which the second says that it is longer than it is. */
const left = `${invite}${invite.replace('Content-Length: 0', 'Content-Length: 40')}v=0\r\n`;
const mark =
  '2026-11-22 06:00:00:000 belle-sip-message-channel [0x1]: received [300] new bytes from [UDP://192.0.2.1:5060]:\n';

describe('what does not stand in a message is missing from it', () => {
  it.each<[string, string, number?]>([
    ['a message that is whole', invite],
    ['one without its empty line', invite.trimEnd()],
    ['one behind another message', invite + invite, 1],
    ['one that is shorter than it says, where it stands first', left.slice(invite.length)],
    [
      'one that says little, with nothing of a log around it',
      'REGISTER sip:example.com SIP/2.0\r\nExpires: 3600\r\n\r\n',
    ],
    ['one in a log', `${mark}${invite}\n`],
  ])('%s', (_what, text, index?: number) => {
    expect(shown(text, index)).toBe(true);
  });
});

describe('what does not stand in a message may have stood there', () => {
  it.each<[string, string, number?]>([
    ['the text ends in the middle of a line', invite.slice(0, invite.indexOf('Call-ID') + 9)],
    ['a log cut it short', `${mark}${invite.slice(0, invite.indexOf('Call-ID'))}`],
    ['a few lines of it are quoted from a log', `${mark}REGISTER sip:example.com SIP/2.0\r\nExpires: 3600\r\n\r\n`],
    ['its first line cannot be read', 'INVITE sip:bob@example.com SIP/2.0 now\r\nVia: SIP/2.0/UDP host\r\n\r\n'],
    ['it may be the rest of a datagram', left, 1],
    [
      'it is the template of a scenario',
      `<send>\n<![CDATA[\n\n${invite.replace('Call-ID: call', 'Call-ID: [call_id]')}\n]]>\n</send>\n`,
    ],
  ])('%s', (_what, text, index?: number) => {
    expect(shown(text, index)).toBe(false);
  });
});
