import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { request, response } from '../testing/sip-text.ts';
import { documentText } from '../text/text-source.ts';
import { mentionLinks } from './mention-links.ts';

const words = (callId: string): string => `pbx1 kamailio[7]: INFO: {1 1 INVITE ${callId}} <script>: routing\n`;
const invite = request('INVITE', 'sip:b@example.com', { callId: 'one' });

function linked(text: string, most = 100): readonly (readonly [string, number])[] {
  return mentionLinks(analyse(documentText(text)), most).map(({ span, line }) => [
    text.slice(span.start, span.end),
    line,
  ]);
}

describe('links of mentions', () => {
  it('lead to the line of the message, from before it and from behind it', () => {
    const text = `${words('one')}${words('two')}${invite}${words('one')}`;
    expect(linked(text)).toEqual([
      ['INVITE', 3],
      ['INVITE', 3],
    ]);
    expect(linked(text, 1)).toEqual([['INVITE', 3]]);
  });

  it('are none where there is no message, and none inside a message', () => {
    expect(linked(words('one'))).toEqual([]);
    expect(linked(`${invite}${response('200 OK', { callId: 'one' })}`)).toEqual([]);
  });

  it('are looked for in the first half megabyte between messages', () => {
    expect(linked(`${invite}${'a line of the log\n'.repeat(60_000)}${words('one')}`)).toEqual([]);
  });
});
