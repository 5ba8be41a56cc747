import { describe, expect, it } from 'vitest';
import { fixedText, linesOf, saidOfSdp, withBody } from '../../testing/findings-in-body.ts';
import { audioLine, sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'conflicting-direction';
const said = (...lines: readonly string[]): readonly string[] => saidOfSdp([...sessionLines, ...lines], rule);

describe('conflicting-direction', () => {
  it('marks the second direction of a medium, and of the session', () => {
    expect(said(audioLine, 'a=sendrecv', 'a=inactive')).toEqual(['warning found: a=inactive']);
    expect(said('a=sendonly', 'a=recvonly', audioLine)).toEqual(['warning found: a=recvonly']);
  });

  it('takes the second away', () => {
    const lines = [...sessionLines, audioLine, 'a=sendrecv'];
    expect(fixedText(withBody(linesOf([...lines, 'a=sendrecv'])), rule)).toBe(withBody(linesOf(lines)));
  });

  it('says nothing where a medium has another direction than the session, or each medium one', () => {
    expect(said('a=sendrecv', audioLine, 'a=sendonly', 'm=video 6000 RTP/AVP 31', 'a=recvonly')).toEqual([]);
  });
});
