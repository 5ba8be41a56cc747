import { describe, expect, it } from 'vitest';
import { saidOfSdp } from '../../testing/findings-in-body.ts';
import { sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'sdp-bad-media-line';

describe('sdp-bad-media-line', () => {
  it.each([
    ['m=audio RTP/AVP', 'error form: m=audio RTP/AVP'],
    ['m=audio 70000 RTP/AVP 0', 'error port: 70000'],
    ['m=audio 49170 RTP/AVP', 'error form: m=audio 49170 RTP/AVP'],
    ['m=audio 49170 RTP//AVP 0', 'error form: /AVP'],
    ['m=audio 49170 RTP/AVP PCMA', 'error payload-type: PCMA'],
  ])('%s', (line, said) => expect(saidOfSdp([...sessionLines, line], rule)).toEqual([said]));

  it.each([
    'm=audio 49170 RTP/AVP 0',
    'm=audio 49170/2 RTP/AVP 0',
    'm=image 6000 udptl t38',
    'm=message 7394 TCP/MSRP *',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  ])('says nothing about %s', (line) => expect(saidOfSdp([...sessionLines, line], rule)).toEqual([]));

  it('leaves the port of an attribute to another rule', () => {
    expect(saidOfSdp([...sessionLines, 'm=audio 49170 RTP/AVP 0', 'a=rtcp:port'], rule)).toEqual([]);
  });
});
