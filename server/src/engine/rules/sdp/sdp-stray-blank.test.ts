import { describe, expect, it } from 'vitest';
import { fixedText, linesOf, saidOf, saidOfSdp, withBody } from '../../testing/findings-in-body.ts';
import { audioLine, sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'sdp-stray-blank';

describe('sdp-stray-blank', () => {
  it.each(['m= audio 49170 RTP/AVP 0', 'm=audio  49170 RTP/AVP 0', 'm=audio 49170 RTP/AVP 0 '])('%j', (line) => {
    expect(saidOfSdp([...sessionLines, line], rule)).toEqual(['warning found:  ']);
    const fixed = fixedText(withBody(linesOf([...sessionLines, line])), rule, { profile: 'strict' });
    expect(fixed).toBe(withBody(linesOf([...sessionLines, audioLine])));
  });

  it('says nothing about a name with blanks, and nothing outside the strict profile', () => {
    const lines = sessionLines.map((line) => (line === 's=-' ? 's=a  talk' : line));
    expect(saidOfSdp([...lines, audioLine], rule)).toEqual([]);
    expect(saidOf(withBody(linesOf([...sessionLines, `${audioLine} `])), rule)).toEqual([]);
  });
});
