import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-geolocation-error';

describe('missing-geolocation-error', () => {
  it.each([
    [
      '424 Bad Location Information',
      response('424 Bad Location Information'),
      '0 warning missing-geolocation-error.missing at SIP/2.0 424 Bad Location Information',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', response('424 Bad Location Information', { headers: ['Geolocation-Error: 100'] })],
    ['another code', response('480 Temporarily Unavailable')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('424 Bad Location Information'))).toEqual([]);
  });
});
