import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-allow';

describe('missing-allow', () => {
  it.each([
    [
      '405 Method Not Allowed',
      response('405 Method Not Allowed', { method: 'INFO' }),
      '0 warning missing-allow.missing at SIP/2.0 405 Method Not Allowed',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    [
      'the header',
      response('405 Method Not Allowed', { method: 'INFO', headers: ['Allow: INVITE, ACK, CANCEL, BYE'] }),
    ],
    ['another code', response('480 Temporarily Unavailable')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('405 Method Not Allowed', { method: 'INFO' }))).toEqual([]);
  });
});
