import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-require';

describe('missing-require', () => {
  it.each([
    [
      '421 Extension Required',
      response('421 Extension Required'),
      '0 warning missing-require.missing at SIP/2.0 421 Extension Required',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', response('421 Extension Required', { headers: ['Require: 100rel'] })],
    ['another code', response('480 Temporarily Unavailable')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('421 Extension Required'))).toEqual([]);
  });
});
