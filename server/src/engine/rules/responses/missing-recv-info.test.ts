import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-recv-info';

describe('missing-recv-info', () => {
  it.each([
    [
      '469 Bad Info Package',
      response('469 Bad Info Package', { method: 'INFO' }),
      '0 warning missing-recv-info.missing at SIP/2.0 469 Bad Info Package',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', response('469 Bad Info Package', { method: 'INFO', headers: ['Recv-Info: trickle-ice'] })],
    ['another code', response('480 Temporarily Unavailable')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('469 Bad Info Package', { method: 'INFO' }))).toEqual([]);
  });
});
