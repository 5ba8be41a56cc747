import { describe, expect, it } from 'vitest';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'bad-reason-cause';

function invite(...headers: readonly string[]): string {
  return request('INVITE', 'sip:bob@example.com', { headers });
}

describe('bad-reason-cause', () => {
  it.each([
    ['SIP;cause=16', 'sip', 'cause=16'],
    ['Q.850;cause=486;text="Busy"', 'isdn', 'cause=486'],
    ['Q.850;cause=16, sip;cause=700', 'sip', 'cause=700'],
  ])('points at the cause of %s', (value, what, place) => {
    expect(foundIn(invite(`Reason: ${value}`), rule)).toEqual([`0 warning ${rule}.${what} at ${place}`]);
  });

  it.each([
    'SIP;cause=200',
    'Q.850;cause=127',
    'SIP;cause=0',
    'Q.850;text="no cause"',
    'X.1;cause=999',
    'SIP;cause=many',
  ])('is silent for %s', (value) => {
    expect(foundIn(invite(`Reason: ${value}`), rule)).toEqual([]);
  });
});
