import { describe, expect, it } from 'vitest';
import { saidOfSdp } from '../../testing/findings-in-body.ts';
import { sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'duplicate-payload-type';
const said = (...lines: readonly string[]): readonly string[] => saidOfSdp([...sessionLines, ...lines], rule);

describe('duplicate-payload-type', () => {
  it('marks the second of two in a list', () => {
    expect(said('m=audio 6000 RTP/AVP 0 8 0')).toEqual(['information listed: 0']);
  });

  it('marks the second meaning of one', () => {
    const lines = ['m=audio 6000 RTP/AVP 96', 'a=rtpmap:96 opus/48000/2', 'a=rtpmap:96 iLBC/8000'];
    expect(said(...lines)).toEqual(['warning two-meanings: 96']);
  });

  it.each([
    ['the same meaning twice', ['m=audio 6000 RTP/AVP 96', 'a=rtpmap:96 opus/48000/2', 'a=rtpmap:96 OPUS/48000/2']],
    [
      'one number in two media',
      ['m=audio 6000 RTP/AVP 96', 'a=rtpmap:96 x/8000', 'm=video 6002 RTP/AVP 96', 'a=rtpmap:96 VP8/90000'],
    ],
    ['formats that are no payload types', ['m=message 6000 TCP/MSRP * *']],
  ])('says nothing about %s', (_what, lines) => expect(said(...lines)).toEqual([]));
});
