import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/engine/sip/body/body-of.ts';
import { parseMessage } from '../../src/engine/sip/parse-message.ts';
import { plainWire } from '../../src/engine/sip/wire.ts';
import { stepsOf } from './steps.ts';

const boundary = 'b'.repeat(70);
const multipart = `multipart/mixed;boundary=${boundary}`;

/** Bodies that repeat themselves: their type, what stands first, and what comes again and again. */
const hostile: readonly (readonly [type: string, before: string, unit: string])[] = [
  ['application/sdp', '', 'a=\r\n'],
  ['application/sdp', 'v=0\r\nm=audio 9 RTP/AVP', ' 0'],
  ['application/sdp', 'v=0\r\nc=IN IP6 ', ':'],
  ['application/sdp', 'v=0\r\na=fmtp:', '='],
  ['application/sdp', '', '\n'],
  [multipart, '', `--${boundary}`],
  [multipart, '', `--${boundary}\r\n`],
  [multipart, `--${boundary}\r\n\r\n`, `\r\n--${boundary.slice(1)}`],
  [multipart, '', '\n--'],
  [multipart, '', '-'],
  [multipart, '', `--${boundary}\nContent-Type: ${multipart}\n\n`],
  [multipart, '', `--${boundary}\nContent-Type: application/sdp\n\nv=0\n`],
  ['application/pidf+xml', '<presence>', '<tuple>'],
  ['application/pidf+xml', '<presence ', 'a="1" '],
  ['application/pidf+xml', '<presence a="', '<'],
  ['application/pidf+xml', '<presence>', '&'],
  ['application/pidf+xml', '<presence>', '</presence>'],
  ['message/sipfrag', 'SIP/2.0 200 OK\r\nTo: ', '<'],
  ['message/sipfrag', 'SIP/2.0 200 OK\r\n', ' \r\n'],
  ['application/simple-message-summary', 'Voice-Message: ', '1 / '],
  ['application/isup', '', '01 '],
  ['application/isup', '\u0009\u0001', '\u0021\u0000'],
  ['application/x-unknown', '', 'SIP/'],
];

const lengths = [20_000, 80_000] as const;
/** Four times the text may cost this many times as much; twice four would be more than linear. */
const mostGrowth = 7;

function stepsFor(type: string, before: string, unit: string, length: number): number {
  const body = before + unit.repeat(Math.ceil(length / unit.length));
  const message = parseMessage(plainWire(`INFO sip:a@example.com SIP/2.0\r\nContent-Type: ${type}\r\n\r\n${body}`, 0));
  return stepsOf(() => {
    bodyOf(message, 'octet');
  });
}

describe('a body that repeats itself', () => {
  it.each(hostile)('%s: %j, then %j again and again, costs steps as it grows', (type, before, unit) => {
    const [small, large] = lengths.map((length) => stepsFor(type, before, unit, length));
    expect((large ?? 0) / (small ?? 1)).toBeLessThanOrEqual(mostGrowth);
    expect(large).toBeGreaterThan(0);
  });
});
