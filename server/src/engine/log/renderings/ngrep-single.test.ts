import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';
import { both, invite, moved, reading } from '../testing/dressed.ts';

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

  it.each(Array.from({ length: 80 }, (_, index) => index + 40))(
    'is read behind others of its packet, wrapped at %i',
    (width) => {
      const text = wrapped(`${ack}....${answer}..${ack}..`, width);
      expect(reading(text)).toEqual([told?.replace('301', 'ACK'), told, told?.replace('301', 'ACK')]);
    },
  );

  it.each(["HEP3.'.......", 'HEP3.....k', 'RTSP/1.0 200 OK..'])(
    'behind other octets is none of its own: %s',
    (octets) => {
      for (const width of [70, 30, 24])
        expect(reading(wrapped(`${octets}${'.'.repeat(40)}${ack}..`, width))).toEqual([]);
    },
  );
});

describe('letters that print as dots', () => {
  const named = (name: string): string =>
    [
      'INVITE sip:bob@example.com SIP/2.0',
      'v: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1',
      `f: ${name} <sip:alice@example.com>;tag=a1`,
      't: <sip:bob@example.com>',
      'i: one@192.0.2.10',
      'CSeq: 1 INVITE',
      's: T..l..phone',
      'l: 3',
      '',
      'a=b',
    ].join('..');
  const told =
    'ngrep-single | INVITE one@192.0.2.10 1 INVITE z9hG4bK-1 a1/ 3 | 2026-11-22T06:41:28.456238 192.0.2.10:5060 > 192.0.2.2:5060 UDP';

  it.each(['"Zo.." ', '"Zo.. ......"', '"...... ......"', '......', '...... ..', '"a \\" .... b"'])(
    'end no line in %s',
    (name) => {
      for (const text of [`${words} ${named(name)}\n`, wrapped(named(name), 77)]) expect(reading(text)).toEqual([told]);
    },
  );
});

describe('a message in several packets of a connection', () => {
  const wordsOf = (number: number, from = 10, to = 2): string =>
    `T 2026/11/22 06:41:28.45623${number} 192.0.2.${from}:5060 -> 192.0.2.${to}:5060 [AP] #${number}`;
  const alone = (number: number, octets: string): string => `${wordsOf(number)} ${octets}\n\n`;
  const padded = (number: number, octets: string): string => {
    const lines = octets.match(/.{1,77}/gs) ?? [];
    return `${wordsOf(number)}\n${lines.map((line) => `  ${line.padEnd(77)}`).join('\n')}\n##\n`;
  };
  const there = `${invite.join('..')}..`;
  const told = both(
    'ngrep-single',
    '2026-11-22T06:41:28.456231 192.0.2.10:5060 > 192.0.2.2:5060 TCP',
    '2026-11-22T06:41:28.456231 192.0.2.10:5060 > 192.0.2.2:5060 TCP',
  );

  it.each([
    ['single', alone],
    ['normal', padded],
  ])('is put together wherever it was cut, -W %s', (_, printed) => {
    for (let cut = 60; cut < there.length; cut += 7) {
      // A blank at the end of a packet is lost among those that fill the line.
      if (there.charAt(cut - 1) === ' ') continue;
      const text = printed(1, there.slice(0, cut)) + printed(2, there.slice(cut)) + printed(3, 'keep-alive');
      expect([cut, ...reading(text)]).toEqual([cut, told[0]]);
      const second = printed(1, `${moved.join('..')}..${there.slice(0, cut)}`) + printed(2, there.slice(cut));
      expect([cut, ...reading(second)]).toEqual([cut, told[1], told[0]]);
    }
  });

  it.each([
    ['single', alone],
    ['normal', padded],
  ])('is put together from the fragments of its datagram, whose first one has no number, -W %s', (_, printed) => {
    const datagram = (number: number, octets: string, heading: string): string =>
      printed(number, octets).replace(wordsOf(number), heading);
    const [first, later] = [
      'U 2026/11/22 06:41:28.456231 192.0.2.10:5060 -> 192.0.2.2:5060 #1',
      'U 2026/11/22 06:41:28.456232 192.0.2.10 -> 192.0.2.2',
    ];
    const parts = [there.slice(0, 200), there.slice(200, 330), there.slice(330)];
    const offsets = ['', ' +48604@200:130 #2', ' +48604@330:90 #3'];
    const text = parts
      .map((part, index) => datagram(index + 1, part, index === 0 ? first : `${later}${offsets[index]}`))
      .join('');
    const whole = told[0]?.replace('TCP', 'UDP');
    expect(reading(text)).toEqual([whole]);
    expect(reading(text.replaceAll(later, later.replace('.10 ', '.11 ')))).not.toEqual([whole]);
    const shorter = text.replace('Content-Length: 1', 'Content-Length: 2');
    expect(analyse(documentText(shorter)).message(0).wire.text).toContain('m=audio');
  });

  it.each([
    ['single', alone],
    ['normal', padded],
  ])('is what came of it where the next packet goes another way, or begins a message, -W %s', (_, printed) => {
    const first = printed(1, there.slice(0, 150));
    const other = printed(2, there.slice(150)).replace(
      /192\.0\.2\.10:5060 -> 192\.0\.2\.2/,
      '192.0.2.2:5060 -> 192.0.2.10',
    );
    expect(reading(first + other)).toHaveLength(1);
    expect(analyse(documentText(first + other)).message(0).wire.text).not.toContain('Content-Length');
    expect(reading(first + printed(2, `${ack}..`))).toHaveLength(2);
  });

  it.each(['.', '..', '...', '.....'])('ends a length before the octets of a body that are no text: %j', (octets) => {
    const text = `U 2026/11/22 06:41:28.458012 192.0.2.10:5060 -> 192.0.2.2:5060 #2 MESSAGE sip:bob@example.com SIP/2.0..Via: SIP/2.0/UDP 192.0.2.10..Content-Length: ${octets.length + 1}....${octets}A\n`;
    const { wire, body } = analyse(documentText(text)).message(0);
    expect(wire.text.slice(0, body.start)).toMatch(/Content-Length: \d\r\n\r\n$/);
    expect(body.end - body.start).toBe(octets.length + 1);
  });
});
