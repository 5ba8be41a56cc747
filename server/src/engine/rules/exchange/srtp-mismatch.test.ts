import { describe, expect, it } from 'vitest';
import { exchange, saidOfMessages } from '../../testing/exchange-steps.ts';

const rule = 'srtp-mismatch';
const plain = 'm=audio 6000 RTP/AVP 0';
const secure = 'm=audio 6000 RTP/SAVP 0';
const dtls = 'm=audio 6000 UDP/TLS/RTP/SAVPF 0';
const key = (tag: number, suite = 'AES_CM_128_HMAC_SHA1_80'): string => {
  return `a=crypto:${tag} ${suite} inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj`;
};

describe('srtp-mismatch', () => {
  it.each([
    [[secure, key(1)], [plain], 'error answered-plain: RTP/AVP'],
    [[plain], [secure, key(1)], 'error answered-secure: RTP/SAVP'],
    [[secure, key(1)], [secure, key(2)], `error crypto: ${key(2)}`],
    [
      [secure, key(1)],
      [secure, key(1, 'AES_CM_128_HMAC_SHA1_32')],
      `error crypto: ${key(1, 'AES_CM_128_HMAC_SHA1_32')}`,
    ],
    [[dtls, 'a=setup:actpass'], [dtls, 'a=setup:actpass'], 'error setup: a=setup:actpass'],
    [[dtls, 'a=setup:active'], [dtls, 'a=setup:active'], 'error setup: a=setup:active'],
  ])('%j answered %j', (offer, answer, said) =>
    expect(saidOfMessages(exchange(offer, answer), rule)).toEqual([`1 ${said}`]),
  );

  it.each([
    ['the second of two keys', [secure, key(1), key(2)], [secure, key(2)]],
    ['DTLS', [dtls, 'a=setup:actpass'], [dtls, 'a=setup:active']],
    ['feedback or none', ['m=audio 6000 RTP/SAVPF 0', key(1)], [secure, key(1)]],
    ['a medium that was refused', [secure, key(1)], ['m=audio 0 RTP/AVP 0']],
    ['capabilities', [plain, 'a=tcap:1 RTP/SAVP', 'a=pcfg:1 t=1'], [secure, key(1), 'a=acfg:1 t=1']],
    ['media that are not RTP', ['m=image 6000 udptl t38'], ['m=image 6000 UDP/TLS/UDPTL t38']],
  ])('says nothing about %s', (_what, offer, answer) =>
    expect(saidOfMessages(exchange(offer, answer), rule)).toEqual([]),
  );
});
