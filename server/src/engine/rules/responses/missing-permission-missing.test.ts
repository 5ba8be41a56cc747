import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-permission-missing';

describe('missing-permission-missing', () => {
  it.each([
    [
      '470 Consent Needed',
      response('470 Consent Needed'),
      '0 warning missing-permission-missing.missing at SIP/2.0 470 Consent Needed',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', response('470 Consent Needed', { headers: ['Permission-Missing: <sip:carol@example.com>'] })],
    ['another code', response('480 Temporarily Unavailable')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('470 Consent Needed'))).toEqual([]);
  });
});
