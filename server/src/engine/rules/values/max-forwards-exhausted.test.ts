import { describe, expect, it } from 'vitest';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'max-forwards-exhausted';

function asked(method: string, hops: string): readonly string[] {
  return foundIn(request(method, 'sip:bob@example.com', { headers: [`Max-Forwards: ${hops}`] }), rule);
}

describe('max-forwards-exhausted', () => {
  it('points at the 0, however many digits it has', () => {
    expect(asked('INVITE', '0')).toEqual([`0 information ${rule}.found at 0`]);
    expect(asked('REGISTER', '00')).toHaveLength(1);
  });

  it('is silent for OPTIONS, which is sent so on purpose, and for every other number', () => {
    expect([...asked('OPTIONS', '0'), ...asked('INVITE', '1'), ...asked('INVITE', 'none')]).toEqual([]);
  });
});
