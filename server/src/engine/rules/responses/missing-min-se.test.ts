import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-min-se';

describe('missing-min-se', () => {
  it.each([
    [
      '422 Session Interval Too Small',
      response('422 Session Interval Too Small'),
      '0 error missing-min-se.missing at SIP/2.0 422 Session Interval Too Small',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', response('422 Session Interval Too Small', { headers: ['Min-SE: 90'] })],
    ['another code', response('480 Temporarily Unavailable')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('422 Session Interval Too Small'))).toEqual([]);
  });
});
