import { describe, expect, it } from 'vitest';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'diversion-history-mismatch';

function invite(...headers: readonly string[]): string {
  return request('INVITE', 'sip:bob@example.com', { headers });
}

function both(reason: string, cause: string): readonly string[] {
  const history = `History-Info: <sip:c@example.com>;index=1, <sip:b@example.com${cause}>;index=1.1`;
  return foundIn(invite(`Diversion: <sip:c@example.com>;reason=${reason}`, history), rule);
}

describe('diversion-history-mismatch', () => {
  it.each([
    ['unconditional', '486'],
    ['user-busy', '302'],
    ['unavailable', '408'],
  ])('points at the cause that does not go with %s', (reason, cause) => {
    expect(both(reason, `;cause=${cause}`)).toEqual([`0 information ${rule}.found at cause=${cause}`]);
  });

  it('compares the latest of each', () => {
    const history = 'History-Info: <sip:c@example.com;cause=486>;index=1, <sip:b@example.com;cause=302>;index=1.1';
    const diversions = 'Diversion: <sip:d@example.com>;reason=unconditional, <sip:c@example.com>;reason=user-busy';
    expect(foundIn(invite(diversions, history), rule)).toEqual([]);
  });

  it.each([
    ['unconditional', ';cause=302'],
    ['deflection', ';cause=487'],
    ['unavailable', ';cause=404'],
    ['time-of-day', ';cause=302'],
    ['user-busy', ''],
  ])('is silent for %s with %s', (reason, cause) => {
    expect(both(reason, cause)).toEqual([]);
  });

  it('is silent where one of them is missing', () => {
    expect(foundIn(invite('Diversion: <sip:c@example.com>;reason=unconditional'), rule)).toEqual([]);
  });
});
