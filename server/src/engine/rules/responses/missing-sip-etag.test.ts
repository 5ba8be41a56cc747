import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-sip-etag';

describe('missing-sip-etag', () => {
  it.each([
    [
      '200 to PUBLISH',
      response('200 OK', { method: 'PUBLISH' }),
      '0 warning missing-sip-etag.missing at SIP/2.0 200 OK',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', response('200 OK', { method: 'PUBLISH', headers: ['SIP-ETag: a'] })],
    ['another code', response('412 Conditional Request Failed', { method: 'PUBLISH' })],
    ['another method', response('200 OK', { method: 'MESSAGE' })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('200 OK', { method: 'PUBLISH' }))).toEqual([]);
  });
});
