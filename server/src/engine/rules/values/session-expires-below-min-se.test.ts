import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'session-expires-below-min-se';

function headers(expires: string, least: string): readonly string[] {
  return [`Session-Expires: ${expires}`, `Min-SE: ${least}`];
}

function invite(expires: string, least: string): string {
  return request('INVITE', 'sip:bob@example.com', { headers: headers(expires, least) });
}

describe('session-expires-below-min-se', () => {
  it('points at the shorter interval, and raises it', () => {
    const text = invite('600;refresher=uac', '900');
    expect(foundIn(text, rule)).toEqual([`0 error ${rule}.found at 600`]);
    expect(fixedBy(text, rule)).toBe(invite('900;refresher=uac', '900'));
  });

  it.each([
    ['an equal one', invite('900', '900')],
    ['a Min-SE that is too small itself', invite('60', '80')],
    ['what is no number', invite('soon', '900')],
    ['a request without Min-SE', request('INVITE', 'sip:bob@example.com', { headers: ['x: 600'] })],
    ['a response', response('422 Session Interval Too Small', { headers: headers('600', '900') })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, rule)).toEqual([]);
  });
});
