import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-rseq';

describe('missing-rseq', () => {
  it.each([
    [
      '180',
      response('180 Ringing', { headers: ['Require: 100rel'] }),
      '0 error missing-rseq.missing at SIP/2.0 180 Ringing',
    ],
    [
      'among other option tags',
      response('183 Session Progress', { headers: ['Require: precondition, 100REL'] }),
      '0 error missing-rseq.missing at SIP/2.0 183 Session Progress',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['a number', response('180 Ringing', { headers: ['Require: 100rel', 'RSeq: 1'] })],
    ['not reliable', response('180 Ringing', { headers: ['Supported: 100rel'] })],
    ['100, which is never reliable', response('100 Trying', { headers: ['Require: 100rel'] })],
    ['a final response', response('200 OK', { headers: ['Require: 100rel'] })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('180 Ringing', { headers: ['Require: 100rel'] }))).toEqual([]);
  });
});
