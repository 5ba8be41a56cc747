import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-security-server';

describe('missing-security-server', () => {
  it.each([
    [
      '494 Security Agreement Required',
      response('494 Security Agreement Required', { method: 'REGISTER' }),
      '0 error missing-security-server.missing at SIP/2.0 494 Security Agreement Required',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    [
      'the header',
      response('494 Security Agreement Required', { method: 'REGISTER', headers: ['Security-Server: tls;q=0.1'] }),
    ],
    ['another code', response('480 Temporarily Unavailable')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('494 Security Agreement Required', { method: 'REGISTER' }))).toEqual([]);
  });
});
