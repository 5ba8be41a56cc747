import { describe, expect, it } from 'vitest';
import { fixedText, linesOf, saidOf, saidOfSdp, withBody } from '../../testing/findings-in-body.ts';
import { audioLine, sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'sdp-bad-order';
const [version = '', origin = '', name = '', connection = '', time = ''] = sessionLines;
const strict = { profile: 'strict' } as const;

describe('sdp-bad-order', () => {
  it('marks the first line that stands too late, once', () => {
    const lines = [version, name, origin, time, connection, audioLine];
    expect(saidOfSdp(lines, rule)).toEqual([`warning line: ${origin}`]);
  });

  it.each([
    ['lines of the session', [version, name, origin, time, connection, audioLine]],
    ['a line of the session behind a medium', [version, name, connection, time, audioLine, origin]],
  ])('puts %s in order, and leaves attributes as they stand', (_what, lines) => {
    const rest = ['a=ptime:20', 'a=mid:1', 'm=video 0 RTP/AVP 31', 'a=mid:2'];
    const text = withBody(linesOf([...lines, ...rest]));
    expect(fixedText(text, rule, strict)).toBe(withBody(linesOf([...sessionLines, audioLine, ...rest])));
  });

  it('speaks in the strict profile only', () => {
    const text = withBody(linesOf([version, name, origin, connection, time]));
    expect(saidOf(text, rule)).toEqual([]);
    expect(saidOf(text, rule, strict)).toHaveLength(1);
  });

  it('says nothing about lines in order, nor about a line that is missing', () => {
    expect(saidOfSdp([...sessionLines, audioLine], rule)).toEqual([]);
    expect(saidOfSdp([version, name, connection, time, audioLine], rule)).toEqual([]);
  });
});
