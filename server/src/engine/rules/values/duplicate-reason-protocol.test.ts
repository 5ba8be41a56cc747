import { describe, expect, it } from 'vitest';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'duplicate-reason-protocol';

function invite(...headers: readonly string[]): string {
  return request('INVITE', 'sip:bob@example.com', { headers });
}

describe('duplicate-reason-protocol', () => {
  it.each([
    [['Reason: SIP;cause=200, SIP;cause=487'], 'SIP;cause=487'],
    [['Reason: Q.850;cause=16', 'Reason: q.850;cause=31'], 'q.850;cause=31'],
  ])('points at the second one of %s', (lines, place) => {
    expect(foundIn(invite(...lines), rule)).toEqual([`0 warning ${rule}.found at ${place}`]);
  });

  it('is silent for one of each, and for STIR', () => {
    expect(foundIn(invite('Reason: SIP;cause=486, Q.850;cause=17'), rule)).toEqual([]);
    expect(foundIn(invite('Reason: STIR;cause=436, STIR;cause=438'), rule)).toEqual([]);
  });
});
