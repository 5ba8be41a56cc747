import { describe, expect, it } from 'vitest';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'unknown-subscription-reason';

function found(state: string, method = 'NOTIFY'): readonly string[] {
  const headers = ['Event: dialog', `Subscription-State: ${state}`];
  return foundIn(request(method, 'sip:bob@example.com', { headers }), rule);
}

describe('unknown-subscription-reason', () => {
  it('points at the reason', () => {
    expect(found('terminated;reason=expired')).toEqual([`0 information ${rule}.found at reason=expired`]);
  });

  it.each([
    'terminated;reason=timeout',
    'terminated; reason=NoResource;retry-after=10',
    'active;expires=60',
    'terminated',
  ])('is silent for %s', (state) => {
    expect(found(state)).toEqual([]);
  });

  it('is silent for other methods', () => {
    expect(found('terminated;reason=expired', 'SUBSCRIBE')).toEqual([]);
  });
});
