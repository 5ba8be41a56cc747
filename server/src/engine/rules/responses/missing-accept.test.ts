import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-accept';

describe('missing-accept', () => {
  it.each([
    [
      '415 Unsupported Media Type',
      response('415 Unsupported Media Type', { method: 'MESSAGE' }),
      '0 warning missing-accept.missing at SIP/2.0 415 Unsupported Media Type',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', response('415 Unsupported Media Type', { method: 'MESSAGE', headers: ['Accept: text/plain'] })],
    ['another code', response('480 Temporarily Unavailable')],
    ['an encoding that would do', response('415 Unsupported Media Type', { headers: ['Accept-Encoding: gzip'] })],
    ['a language that would do', response('415 Unsupported Media Type', { headers: ['Accept-Language: en'] })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('415 Unsupported Media Type', { method: 'MESSAGE' }))).toEqual([]);
  });
});
