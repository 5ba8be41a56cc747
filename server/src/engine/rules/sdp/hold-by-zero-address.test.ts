import { describe, expect, it } from 'vitest';
import { fixedText, linesOf, saidOfSdp, withBody } from '../../testing/findings-in-body.ts';
import { audioLine, sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'hold-by-zero-address';
const held = sessionLines.map((line) => (line.startsWith('c=') ? 'c=IN IP4 0.0.0.0' : line));
const inDialog = { toTag: 'callee' };

describe('hold-by-zero-address', () => {
  it('marks the address once, for the session or for a medium', () => {
    expect(saidOfSdp([...held, audioLine, 'm=video 6000 RTP/AVP 31'], rule, inDialog)).toEqual([
      'warning found: 0.0.0.0',
    ]);
    expect(saidOfSdp([...sessionLines, audioLine, 'c=IN IP4 0.0.0.0'], rule, inDialog)).toEqual([
      'warning found: 0.0.0.0',
    ]);
  });

  it.each([
    ['no direction', [], ['a=sendonly']],
    ['a direction', ['a=sendrecv'], ['a=sendonly']],
    ['one that says it already', ['a=inactive'], ['a=inactive']],
  ])('holds by the direction instead: a medium with %s', (_what, before, after) => {
    const text = withBody(linesOf([...held, audioLine, ...before]), inDialog);
    expect(fixedText(text, rule)).toBe(withBody(linesOf([...sessionLines, audioLine, ...after]), inDialog));
  });

  it.each([
    ['a first offer', [...held, audioLine], {}],
    ['a response', [...held, audioLine], { ...inDialog, start: '200 OK' }],
    ['a browser', [...held, 'm=audio 9 UDP/TLS/RTP/SAVPF 0'], inDialog],
    ['ICE', [...held, audioLine, 'a=ice-ufrag:8hhY'], inDialog],
    ['a medium that takes no part', [...held, 'm=audio 0 RTP/AVP 0'], inDialog],
    ['an address', [...sessionLines, audioLine], inDialog],
  ])('says nothing about %s', (_what, lines, around) => expect(saidOfSdp(lines, rule, around)).toEqual([]));
});
