import { describe, expect, it } from 'vitest';
import { linesOf, saidOf, saidOfSdp, withBody } from '../../testing/findings-in-body.ts';
import { audioLine, sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'ice-incomplete';
const name = 'a=ice-ufrag:8hhY';
const password = 'a=ice-pwd:asd88fgpdd777uzjYhagZg';
const candidate = 'a=candidate:1 1 UDP 2130706431 192.0.2.1 49170 typ host';
const said = (...lines: readonly string[]): readonly string[] => saidOfSdp([...sessionLines, ...lines], rule);

describe('ice-incomplete', () => {
  it.each([
    [[audioLine, name], `warning missing: ${name}`],
    [[audioLine, password], `warning missing: ${password}`],
    [[audioLine, candidate], `warning missing: ${candidate}`],
    [[audioLine, 'a=ice-ufrag:abc', password], 'warning name-length: a=ice-ufrag:abc'],
    [[audioLine, name, 'a=ice-pwd:short'], 'warning short-password: a=ice-pwd:short'],
  ])('%j', (lines, expected) => expect(said(...lines)).toEqual([expected]));

  it('tells once what the session says for two media', () => {
    expect(said(name, audioLine, 'm=video 6000 RTP/AVP 31')).toEqual([`warning missing: ${name}`]);
  });

  it.each([
    ['both with candidates', [audioLine, name, password, candidate]],
    ['both for the session, and candidates later', [name, password, 'a=ice-options:trickle', audioLine]],
    ['no ICE', [audioLine]],
    ['a medium that takes no part', ['m=audio 0 RTP/AVP 0', name]],
  ])('says nothing about %s', (_what, lines) => expect(said(...lines)).toEqual([]));

  it('speaks in the strict profile only', () => {
    expect(saidOf(withBody(linesOf([...sessionLines, audioLine, name])), rule)).toEqual([]);
  });
});
