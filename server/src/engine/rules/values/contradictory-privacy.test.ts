import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'contradictory-privacy';

function invite(...headers: readonly string[]): string {
  return request('INVITE', 'sip:bob@example.com', { headers });
}

describe('contradictory-privacy', () => {
  it.each([
    ['id;none', 'id'],
    ['none; user;header', 'user;header'],
    ['id; None', 'id'],
  ])('points at the none of %s, and takes it out', (before, after) => {
    const text = invite(`Privacy: ${before}`);
    expect(foundIn(text, rule)).toEqual([`0 warning ${rule}.found at ${/none/i.exec(before)?.[0]}`]);
    expect(fixedBy(text, rule)).toBe(invite(`Privacy: ${after}`));
  });

  it.each(['none', 'id', 'user;id;critical', 'nonesuch;id'])('is silent for %s', (value) => {
    expect(foundIn(invite(`Privacy: ${value}`), rule)).toEqual([]);
  });
});
