import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { response } from '../../testing/sip-text.ts';

const rule = 'missing-allow-events';

describe('missing-allow-events', () => {
  it.each([
    [
      '489 Bad Event',
      response('489 Bad Event', { method: 'SUBSCRIBE' }),
      '0 information missing-allow-events.missing at SIP/2.0 489 Bad Event',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', response('489 Bad Event', { method: 'SUBSCRIBE', headers: ['Allow-Events: presence'] })],
    ['another code', response('480 Temporarily Unavailable')],
    ['the compact form', response('489 Bad Event', { headers: ['u: presence'] })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('489 Bad Event', { method: 'SUBSCRIBE' }))).toEqual([]);
  });
});
