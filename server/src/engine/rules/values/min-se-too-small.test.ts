import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'min-se-too-small';

function invite(least: string): string {
  return request('INVITE', 'sip:bob@example.com', { headers: ['Session-Expires: 1800', `Min-SE: ${least}`] });
}

describe('min-se-too-small', () => {
  it('points at less than 90 seconds, and raises it', () => {
    expect(foundIn(invite('30'), rule)).toEqual([`0 warning ${rule}.found at 30`]);
    expect(fixedBy(invite('30'), rule)).toBe(invite('90'));
  });

  it('is silent for 90, for more, and for what is no number', () => {
    expect(['90', '900', 'x'].flatMap((least) => foundIn(invite(least), rule))).toEqual([]);
  });
});
