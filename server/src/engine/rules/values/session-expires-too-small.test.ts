import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'session-expires-too-small';

function headers(value: string): { readonly headers: readonly string[] } {
  return { headers: [`Session-Expires: ${value}`] };
}

describe('session-expires-too-small', () => {
  it('points at less than 90 seconds in a request and in an answer', () => {
    expect(foundIn(request('INVITE', 'sip:bob@example.com', headers('89')), rule)).toEqual([
      `0 warning ${rule}.found at 89`,
    ]);
    expect(foundIn(response('200 OK', headers('30;refresher=uas')), rule)).toHaveLength(1);
  });

  it('knows the compact form, and raises the number', () => {
    const text = request('UPDATE', 'sip:bob@example.com', { headers: ['x: 30'] });
    expect(fixedBy(text, rule)).toBe(text.replace('x: 30', 'x: 90'));
  });

  it('is silent for 90, for more, and for what is no number', () => {
    for (const value of ['90', '1800', 'soon']) {
      expect(foundIn(request('INVITE', 'sip:bob@example.com', headers(value)), rule)).toEqual([]);
    }
  });
});
