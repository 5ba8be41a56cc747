import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-alertmsg-error';

describe('missing-alertmsg-error', () => {
  it.each([
    [
      '425 Bad Alert Message',
      response('425 Bad Alert Message', { method: 'MESSAGE' }),
      '0 warning missing-alertmsg-error.missing at SIP/2.0 425 Bad Alert Message',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', response('425 Bad Alert Message', { method: 'MESSAGE', headers: ['AlertMsg-Error: 100'] })],
    ['another code', response('480 Temporarily Unavailable')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('425 Bad Alert Message', { method: 'MESSAGE' }))).toEqual([]);
  });
});
