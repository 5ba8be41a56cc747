import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-reason';

describe('missing-reason', () => {
  it.each([
    [
      '199 Early Dialog Terminated',
      response('199 Early Dialog Terminated'),
      '0 warning missing-reason.missing at SIP/2.0 199 Early Dialog Terminated',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', response('199 Early Dialog Terminated', { headers: ['Reason: SIP;cause=486'] })],
    ['another code', response('480 Temporarily Unavailable')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('199 Early Dialog Terminated'))).toEqual([]);
  });
});
