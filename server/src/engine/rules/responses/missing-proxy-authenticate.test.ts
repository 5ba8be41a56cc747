import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-proxy-authenticate';

describe('missing-proxy-authenticate', () => {
  it.each([
    [
      '407 Proxy Authentication Required',
      response('407 Proxy Authentication Required'),
      '0 error missing-proxy-authenticate.missing at SIP/2.0 407 Proxy Authentication Required',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    [
      'the header',
      response('407 Proxy Authentication Required', {
        headers: ['Proxy-Authenticate: Digest realm="example.com", nonce="1"'],
      }),
    ],
    ['another code', response('480 Temporarily Unavailable')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('407 Proxy Authentication Required'))).toEqual([]);
  });
});
