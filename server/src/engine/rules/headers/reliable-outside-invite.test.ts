import { describe, expect, it } from 'vitest';
import { request, response } from '../../testing/sip-text.ts';
import { toldOf } from '../../testing/told-of.ts';

const rule = 'reliable-outside-invite';

describe('reliable-outside-invite', () => {
  it('speaks at the value', () => {
    const text = request('UPDATE', 'sip:bob@example.com', { headers: ['Require: precondition, 100rel'] });
    expect(toldOf(rule, text)).toEqual(['0 warning reliable-outside-invite.found at precondition, 100rel']);
  });

  it.each([
    ['an INVITE', request('INVITE', 'sip:bob@example.com', { headers: ['Require: 100rel'] })],
    ['another option tag', request('UPDATE', 'sip:bob@example.com', { headers: ['Require: precondition'] })],
    ['it is supported only', request('PRACK', 'sip:bob@example.com', { headers: ['Supported: 100rel'] })],
    ['a response', response('183 Session Progress', { headers: ['Require: 100rel'] })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });
});
