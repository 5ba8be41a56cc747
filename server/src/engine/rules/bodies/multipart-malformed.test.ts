import { describe, expect, it } from 'vitest';
import { fixedText, linesOf, saidOf, withBody } from '../../testing/findings-in-body.ts';

const rule = 'multipart-malformed';
const part = ['--x', 'Content-Type: text/plain', '', 'a'];
const closed = linesOf([...part, '--x--']);
const mixed = { contentType: 'multipart/mixed;boundary="x"' };

describe('multipart-malformed', () => {
  it('marks the Content-Type without a boundary, and adds the one that the body has', () => {
    const text = withBody(closed, { contentType: 'multipart/mixed' });
    expect(saidOf(text, rule)).toEqual(['error no-boundary: multipart/mixed']);
    expect(fixedText(text, rule)).toBe(withBody(closed, mixed));
  });

  it('marks the last line of a body that is not closed, and closes it', () => {
    const text = withBody(linesOf(part), mixed);
    expect(saidOf(text, rule)).toEqual(['warning unclosed: a']);
    expect(fixedText(text, rule)).toBe(withBody(closed, mixed));
    expect(fixedText(withBody(linesOf(part).trimEnd(), mixed), rule)).toBe(withBody(closed, mixed));
  });

  it('tells a boundary that is not there, and one that is too long', () => {
    expect(saidOf(withBody(closed, { contentType: 'multipart/mixed;boundary=y' }), rule)).toEqual([
      'error no-delimiter: --x',
    ]);
    const long = 'b'.repeat(71);
    const text = withBody(linesOf([`--${long}`, '', 'a', `--${long}--`]), {
      contentType: `multipart/mixed;boundary=${long}`,
    });
    expect(saidOf(text, rule)).toEqual([`warning long-boundary: --${long}`]);
  });

  it('says so where parts stand deeper in parts than is read', () => {
    const levels = Array.from({ length: 9 }, (_, level) => `b${level}`);
    const open = levels.flatMap((one) => [`--${one}`, `Content-Type: multipart/mixed;boundary=n${one}`, '']);
    const body = linesOf(open).replaceAll(/boundary=nb(\d)/g, (_, digit: string) => `boundary=b${Number(digit) + 1}`);
    const said = saidOf(withBody(body, { contentType: 'multipart/mixed;boundary=b0' }), rule);
    expect(said.filter((one) => one.startsWith('information too-deep'))).toHaveLength(1);
  });

  it('says nothing about a whole one, and about one that the log cut off', () => {
    expect(saidOf(withBody(closed, mixed), rule)).toEqual([]);
    const log = `U 2026/11/22 10:00:00.000000 192.0.2.1:5060 -> 192.0.2.2:5060 #1\n${withBody(closed, mixed)}`;
    expect(saidOf(log.slice(0, log.indexOf('a\r\n--x--')).replaceAll('\r\n', '\n'), rule)).toEqual([]);
  });
});
