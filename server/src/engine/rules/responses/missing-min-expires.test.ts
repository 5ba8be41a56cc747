import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-min-expires';

describe('missing-min-expires', () => {
  it.each([
    [
      '423 Interval Too Brief',
      response('423 Interval Too Brief', { method: 'REGISTER' }),
      '0 error missing-min-expires.missing at SIP/2.0 423 Interval Too Brief',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', response('423 Interval Too Brief', { method: 'REGISTER', headers: ['Min-Expires: 60'] })],
    ['another code', response('480 Temporarily Unavailable')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('423 Interval Too Brief', { method: 'REGISTER' }))).toEqual([]);
  });
});
