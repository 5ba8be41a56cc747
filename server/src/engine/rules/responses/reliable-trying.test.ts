import { describe, expect, it } from 'vitest';
import { toldOf } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'reliable-trying';

describe('reliable-trying', () => {
  it.each([
    ['the option tag', ['Require: 100rel', 'RSeq: 1'], 'Require: 100rel'],
    ['the number', ['RSeq: 1'], 'RSeq: 1'],
  ])('speaks at %s', (_what, headers, place) => {
    const text = response('100 Trying', { headers });
    expect(toldOf(rule, text)).toEqual([`0 warning reliable-trying.found at ${place}`]);
  });

  it.each([
    ['a 100 without either', response('100 Trying')],
    ['another option tag', response('100 Trying', { headers: ['Require: precondition'] })],
    ['a 180', response('180 Ringing', { headers: ['Require: 100rel', 'RSeq: 1'] })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });
});
