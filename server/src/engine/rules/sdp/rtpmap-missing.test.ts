import { describe, expect, it } from 'vitest';
import { saidOfSdp } from '../../testing/findings-in-body.ts';
import { sessionLines } from '../../testing/sdp-lines.ts';

const said = (...lines: readonly string[]): readonly string[] =>
  saidOfSdp([...sessionLines, ...lines], 'rtpmap-missing');

describe('rtpmap-missing', () => {
  it('marks the first of the dynamic payload types that nobody explains', () => {
    expect(said('m=audio 6000 RTP/AVP 0 96 101 102', 'a=rtpmap:101 telephone-event/8000')).toEqual([
      'warning several: 96',
    ]);
    expect(said('m=video 9 UDP/TLS/RTP/SAVPF 97', 'a=rtpmap:98 VP8/90000')).toEqual(['warning one: 97']);
  });

  it.each([
    ['static payload types', ['m=audio 6000 RTP/AVP 0 8 18 9']],
    ['numbers that are neither static nor dynamic', ['m=audio 6000 RTP/AVP 0 72 95']],
    ['a medium that takes no part', ['m=audio 0 RTP/AVP 96']],
    ['formats that are no payload types', ['m=application 9 UDP/DTLS/SCTP 100', 'm=message 6000 TCP/MSRP 96']],
    ['types that are all explained', ['m=audio 6000 RTP/AVP 96', 'a=rtpmap:96 opus/48000/2']],
  ])('says nothing about %s', (_what, lines) => expect(said(...lines)).toEqual([]));
});
