import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'max-forwards-above-70';

function invite(hops: string): string {
  return request('INVITE', 'sip:bob@example.com', { headers: [`Max-Forwards: ${hops}`] });
}

describe('max-forwards-above-70', () => {
  it('points at 71 and more, and writes 70', () => {
    expect(foundIn(invite('71'), rule)).toEqual([`0 information ${rule}.found at 71`]);
    expect(foundIn(invite('255'), rule)).toHaveLength(1);
    expect(fixedBy(invite('255'), rule)).toBe(invite('70'));
  });

  it('is silent for 70, for what is no Max-Forwards, and outside the profile strict', () => {
    expect(['70', '0', '256', 'x'].flatMap((hops) => foundIn(invite(hops), rule))).toEqual([]);
    expect(foundIn(invite('255'), rule, {})).toEqual([]);
  });
});
