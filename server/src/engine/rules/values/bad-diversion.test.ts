import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'bad-diversion';

function invite(...headers: readonly string[]): string {
  return request('INVITE', 'sip:bob@example.com', { headers });
}

describe('bad-diversion', () => {
  it.each([
    ['sip:c@example.com;reason=user-busy', 'brackets', 'sip:c@example.com'],
    ['<sip:c@example.com>;counter=many', 'number', 'counter=many'],
    ['<sip:c@example.com>;limit=100', 'number', 'limit=100'],
  ])('points at what is wrong in %s', (value, what, place) => {
    expect(foundIn(invite(`Diversion: ${value}`), rule)).toEqual([`0 warning ${rule}.${what} at ${place}`]);
  });

  it('writes the brackets', () => {
    const text = invite('Diversion: sip:c@example.com;reason=user-busy');
    expect(fixedBy(text, rule)).toBe(invite('Diversion: <sip:c@example.com>;reason=user-busy'));
  });

  it.each(['<sip:c@example.com>;reason="user-busy";counter=1;privacy=off', '"C" <tel:+15551234>', 'sip:c@example.com'])(
    'is silent for %s',
    (value) => {
      expect(foundIn(invite(`Diversion: ${value}`), rule)).toEqual([]);
    },
  );
});
