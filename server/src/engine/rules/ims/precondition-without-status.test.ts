import { describe, expect, it } from 'vitest';
import { fixedText, linesOf, saidOfSdp, withBody } from '../../testing/findings-in-body.ts';
import { audioLine, sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'precondition-without-status';
const wanted = 'a=des:qos mandatory local sendrecv';
const said = (...lines: readonly string[]): readonly string[] => saidOfSdp([...sessionLines, ...lines], rule);

describe('precondition-without-status', () => {
  it('marks what is wanted and never told, once for each side', () => {
    expect(said(audioLine, wanted, 'a=curr:qos remote none')).toEqual([`warning found: ${wanted}`]);
    expect(said(audioLine, 'a=des:qos mandatory local send', 'a=des:qos mandatory local recv')).toHaveLength(1);
  });

  it('offers a line that says that nothing is there yet', () => {
    const text = withBody(linesOf([...sessionLines, audioLine, wanted]));
    expect(fixedText(text, rule)).toBe(
      withBody(linesOf([...sessionLines, audioLine, 'a=curr:qos local none', wanted])),
    );
  });

  it.each([
    ['both lines', [audioLine, 'a=curr:qos local none', wanted]],
    ['an optional precondition', [audioLine, 'a=des:qos optional local sendrecv']],
    ['a medium that takes no part', ['m=audio 0 RTP/AVP 0', wanted]],
  ])('says nothing about %s', (_what, lines) => expect(said(...lines)).toEqual([]));
});
