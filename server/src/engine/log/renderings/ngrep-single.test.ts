import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';
import { both, moved, reading } from '../testing/dressed.ts';

const words = 'U 2026/11/22 06:41:28.456238 192.0.2.10:5060 -> 192.0.2.2:5060 #1';
const ack = ['ACK sip:bob@example.com SIP/2.0', ...moved.slice(1)].join('..');

/** Returns octets as ngrep wraps them: an indent of two blanks, and so many characters on a line. */
function wrapped(octets: string, width: number): string {
  const lines = octets.match(new RegExp(`.{1,${width}}`, 'gs')) ?? [];
  return `${words}\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`;
}

describe('a message that ngrep wraps', () => {
  const answer = moved.join('..');
  const told = both('ngrep-single', '', '2026-11-22T06:41:28.456238 192.0.2.10:5060 > 192.0.2.2:5060 UDP')[1];

  it.each(Array.from({ length: 39 }, (_, index) => index * 2))('behind keep-alives of %i octets is read', (count) => {
    const alive = '.'.repeat(count);
    expect(reading(wrapped(`${alive}${answer}..`, 77))).toEqual([told]);
    const text = wrapped(`${alive}${ack}..`, 77);
    expect(reading(text)).toEqual([told?.replace('301', 'ACK')]);
    const message = text.slice(analyse(documentText(text)).messageSpan(0).start).replaceAll(/\n {2}/g, '');
    expect(message).toMatch(/^ACK sip:bob@example\.com SIP\/2\.0/);
  });

  it.each(["HEP3.'.......", 'HEP3.....k', 'RTSP/1.0 200 OK..'])(
    'behind other octets is none of its own: %s',
    (octets) => {
      for (const width of [70, 30, 24])
        expect(reading(wrapped(`${octets}${'.'.repeat(40)}${ack}..`, width))).toEqual([]);
    },
  );
});
