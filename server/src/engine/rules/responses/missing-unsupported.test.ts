import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-unsupported';

describe('missing-unsupported', () => {
  it.each([
    [
      '420 Bad Extension',
      response('420 Bad Extension'),
      '0 warning missing-unsupported.missing at SIP/2.0 420 Bad Extension',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', response('420 Bad Extension', { headers: ['Unsupported: 100rel'] })],
    ['another code', response('480 Temporarily Unavailable')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('420 Bad Extension'))).toEqual([]);
  });
});
