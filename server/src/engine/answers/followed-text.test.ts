import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invite, moved } from '../log/testing/dressed.ts';
import { analyse } from '../log/analyse.ts';
import { octetText } from '../text/text-source.ts';
import { FollowedText } from './followed-text.ts';
import type { MessageRow } from './message-rows.ts';
import { messageRows } from './message-rows.ts';

const samples = fileURLToPath(new URL('../../../../samples/', import.meta.url));
const logs = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => [name, readFileSync(samples + name, 'latin1')] as const);

/**
 * Returns the rows of a text that is written in pieces of so many octets, which become twice as long behind each hundred of them: each
 * is an analysis of what is held, and a sample has tens of thousands of octets.
 */
function followed(text: string, lengths: readonly number[]): readonly MessageRow[] {
  const log = new FollowedText('x');
  const rows: MessageRow[] = [];
  for (let at = 0, piece = 0; at < text.length; piece += 1) {
    const length = (lengths[piece % lengths.length] ?? 1) * 2 ** Math.floor(piece / 100);
    rows.push(...log.append(text.slice(at, at + length), 'growing'));
    at += length;
  }
  rows.push(...log.append('', 'over'));
  return rows;
}

describe('a log that is followed', () => {
  it.each(logs)('gives what the whole has, however it is written: %s', (_, text) => {
    const whole = [...messageRows(analyse(octetText(text)), 'x')];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 8 }), (lengths) => {
        expect(followed(text, lengths)).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });

  it('waits for what a record says behind its message', () => {
    const record = (id: number): string =>
      `{"id":${id},"raw":${JSON.stringify(`${moved.join('\r\n')}\r\n`)},"head":{"srcIp":"192.0.2.2","srcPort":5060},"date":"2026-11-22T06:41:28Z"}\n`;
    const log = record(1) + record(2) + record(3);
    const whole = [...messageRows(analyse(octetText(log)), 'x')];
    expect(whole[0]).toMatchObject({ source: '192.0.2.2:5060', time: '2026-11-22T06:41:28Z' });
    for (const length of [1, 7, 64, 100, 500]) expect(followed(log, [length])).toEqual(whole);
  });

  const text = `${moved.join('\r\n')}\r\n`;

  it('gives a message as soon as its declared length is there', () => {
    const log = new FollowedText('x');
    const before = text.lastIndexOf('\r\n\r\n') + 2;
    expect(log.append(text.slice(0, before), 'growing')).toEqual([]);
    expect(log.append(text.slice(0, 0), 'quiet')).toEqual([]);
    expect(log.append(text.slice(before), 'growing')).toMatchObject([{ status: 301, line: 1 }]);
    expect(log.append(text, 'growing')).toMatchObject([{ status: 301, line: moved.length + 1 }]);
  });

  it('gives a message without a length when nobody writes any more, and once', () => {
    const log = new FollowedText('x');
    const open = `${invite.filter((line) => !line.startsWith('Content-Length')).join('\r\n')}\r\n`;
    expect(log.append(open, 'growing')).toEqual([]);
    expect(log.append('', 'quiet')).toMatchObject([{ method: 'INVITE' }]);
    expect(log.append('', 'quiet')).toEqual([]);
    expect(log.append(text, 'over')).toMatchObject([{ status: 301 }]);
  });

  it('holds little of a log in which nothing stands', () => {
    const log = new FollowedText('x');
    const chatter = '2026-11-22 06:41:28 app: rc=301 after 380 ms\n'.repeat(1000);
    for (let count = 0; count < 500; count += 1) expect(log.append(chatter, 'growing')).toEqual([]);
    expect(log.append(text, 'over')).toMatchObject([{ line: 500_001 }]);
  });
});
