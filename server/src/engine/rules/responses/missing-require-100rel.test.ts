import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-require-100rel';

describe('missing-require-100rel', () => {
  it('speaks at the RSeq', () => {
    const text = response('183 Session Progress', { headers: ['Require: precondition', 'RSeq: 1'] });
    expect(toldOf(rule, text)).toEqual(['0 warning missing-require-100rel.missing at RSeq']);
  });

  it.each([
    ['both are there', response('180 Ringing', { headers: ['Require: 100rel', 'RSeq: 1'] })],
    [
      'the option tag is one of several',
      response('180 Ringing', { headers: ['Require: precondition,100rel', 'RSeq: 1'] }),
    ],
    ['neither is there', response('180 Ringing')],
    ['a 100, about which another rule speaks', response('100 Trying', { headers: ['RSeq: 1'] })],
    ['a final response', response('200 OK', { headers: ['RSeq: 1'] })],
    ['a response to another method', response('180 Ringing', { method: 'BYE', headers: ['RSeq: 1'] })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('180 Ringing', { headers: ['RSeq: 1'] }))).toEqual([]);
  });
});
