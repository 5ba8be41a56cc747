import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-session-expires';

describe('missing-session-expires', () => {
  it.each([
    [
      '200 to INVITE',
      response('200 OK', { headers: ['Require: timer'] }),
      '0 warning missing-session-expires.missing at SIP/2.0 200 OK',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', response('200 OK', { headers: ['Require: timer', 'Session-Expires: 1800;refresher=uas'] })],
    ['the compact form', response('200 OK', { headers: ['Require: timer', 'x: 1800;refresher=uas'] })],
    ['no timer', response('200 OK', { headers: ['Supported: timer'] })],
    ['a refusal', response('421 Extension Required', { headers: ['Require: timer'] })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('200 OK', { headers: ['Require: timer'] }))).toEqual([]);
  });
});
