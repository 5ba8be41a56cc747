import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-www-authenticate';

describe('missing-www-authenticate', () => {
  it.each([
    [
      '401 Unauthorized',
      response('401 Unauthorized', { method: 'REGISTER' }),
      '0 error missing-www-authenticate.missing at SIP/2.0 401 Unauthorized',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    [
      'the header',
      response('401 Unauthorized', {
        method: 'REGISTER',
        headers: ['WWW-Authenticate: Digest realm="example.com", nonce="1"'],
      }),
    ],
    ['another code', response('480 Temporarily Unavailable')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('401 Unauthorized', { method: 'REGISTER' }))).toEqual([]);
  });
});
