import { describe, expect, it } from 'vitest';
import { fixedText, linesOf, saidOfSdp, withBody } from '../../testing/findings-in-body.ts';
import { audioLine, sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'sdp-missing-connection';
const session = sessionLines.filter((line) => !line.startsWith('c='));

describe('sdp-missing-connection', () => {
  it('marks the first medium without an address, once', () => {
    expect(saidOfSdp([...session, audioLine, 'm=video 6000 RTP/AVP 31'], rule)).toEqual([
      `error missing: ${audioLine}`,
    ]);
  });

  it('offers the address of the o= line, in front of t=', () => {
    const text = withBody(linesOf([...session, audioLine]));
    expect(fixedText(text, rule)).toBe(withBody(linesOf([...sessionLines, audioLine])));
  });

  it('says nothing where the session, or each medium that takes part, has one', () => {
    expect(saidOfSdp([...sessionLines, audioLine], rule)).toEqual([]);
    const media = [audioLine, 'c=IN IP4 192.0.2.1', 'm=video 0 RTP/AVP 31'];
    expect(saidOfSdp([...session, ...media], rule)).toEqual([]);
  });
});
