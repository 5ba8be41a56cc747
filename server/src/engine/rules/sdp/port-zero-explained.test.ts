import { describe, expect, it } from 'vitest';
import { saidOfSdp } from '../../testing/findings-in-body.ts';
import { audioLine, sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'port-zero-explained';
const video = 'm=video 0 RTP/AVP 31';

describe('port-zero-explained', () => {
  it('explains it in a request and in a response', () => {
    expect(saidOfSdp([...sessionLines, audioLine, video], rule)).toEqual(['hint sent: 0']);
    expect(saidOfSdp([...sessionLines, audioLine, video], rule, { start: '200 OK' })).toEqual(['hint answered: 0']);
  });

  it.each(['488 Not Acceptable Here', '580 Precondition Failure'])(
    'says nothing about a %s, which offers nothing',
    (start) => {
      expect(saidOfSdp([...sessionLines, video], rule, { start })).toEqual([]);
    },
  );

  it('says nothing about what a side tells of its capabilities', () => {
    expect(saidOfSdp([...sessionLines, video], rule, { start: '200 OK', method: 'OPTIONS' })).toEqual([]);
    expect(saidOfSdp([...sessionLines, video], rule, { start: 'OPTIONS' })).toEqual([]);
  });

  it('says nothing about a medium that shares the port of another, nor about other ports', () => {
    expect(saidOfSdp([...sessionLines, audioLine, video, 'a=bundle-only'], rule)).toEqual([]);
    expect(saidOfSdp([...sessionLines, audioLine], rule)).toEqual([]);
  });
});
