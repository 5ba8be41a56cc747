import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-subscription-state';

describe('missing-subscription-state', () => {
  it.each([
    [
      'NOTIFY',
      request('NOTIFY', 'sip:bob@example.com', { headers: ['Event: dialog'] }),
      '0 warning missing-subscription-state.missing at NOTIFY sip:bob@example.com SIP/2.0',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    [
      'the header',
      request('NOTIFY', 'sip:bob@example.com', { headers: ['Event: dialog', 'Subscription-State: terminated'] }),
    ],
    ['SUBSCRIBE', request('SUBSCRIBE', 'sip:bob@example.com', { headers: ['Event: dialog'] })],
    ['a response', response('200 OK', { method: 'NOTIFY' })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, request('NOTIFY', 'sip:bob@example.com'))).toEqual([]);
  });
});
