import { describe, expect, it } from 'vitest';
import { saidOfSdp } from '../../testing/findings-in-body.ts';
import { sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'srtp-without-key';
const crypto = 'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj';
const fingerprint = 'a=fingerprint:sha-1 4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF:3E:5D:49:6B:19:E5:7C:AB';
const said = (...lines: readonly string[]): readonly string[] => saidOfSdp([...sessionLines, ...lines], rule);

describe('srtp-without-key', () => {
  it.each([
    [['m=audio 6000 RTP/SAVP 0'], 'error sdes: RTP/SAVP'],
    [['m=audio 6000 UDP/TLS/RTP/SAVPF 0'], 'error dtls: UDP/TLS/RTP/SAVPF'],
    [['m=audio 6000 UDP/TLS/RTP/SAVP 0', crypto], 'error dtls: UDP/TLS/RTP/SAVP'],
  ])('%j', (lines, expected) => expect(said(...lines)).toEqual([expected]));

  it.each([
    ['SDES', ['m=audio 6000 RTP/SAVP 0', crypto]],
    ['DTLS, its fingerprint in the session', [fingerprint, 'm=audio 6000 UDP/TLS/RTP/SAVPF 0']],
    ['DTLS with the older name of the protocol', ['m=audio 6000 RTP/SAVPF 0', fingerprint]],
    ['a key for plain RTP', ['m=audio 6000 RTP/AVP 0', crypto]],
    ['a medium that takes no part', ['m=audio 0 RTP/SAVP 0']],
  ])('says nothing about %s', (_what, lines) => expect(said(...lines)).toEqual([]));
});
