import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-branch';
const bare = request('INVITE', 'sip:bob@example.com').replace(';branch=z9hG4bK1', '');

describe('missing-branch', () => {
  it('points at the top Via of a request that has none', () => {
    expect(foundIn(bare, rule)).toEqual([`0 warning ${rule}.missing at SIP/2.0/UDP host`]);
    expect(foundIn(bare.replace('UDP host', 'UDP host;rport'), rule)).toHaveLength(1);
  });

  it('writes one that begins with the cookie, and the same each time', () => {
    expect(fixedBy(bare, rule)).toMatch(/UDP host;branch=z9hG4bK[\da-f]{8}\r\n/);
    expect(fixedBy(bare, rule)).toBe(fixedBy(bare, rule));
  });

  it('points at a branch that is only the cookie', () => {
    const only = bare.replace('UDP host', 'UDP host;branch=z9hG4bK;rport');
    expect(foundIn(only, rule)).toEqual([`0 warning ${rule}.only-cookie at z9hG4bK`]);
    expect(fixedBy(only, rule)).toMatch(/;branch=z9hG4bK[\da-f]{8};rport\r\n/);
    expect(foundIn(only, 'branch-without-cookie')).toEqual([]);
  });

  it('points at a branch without a value', () => {
    const flag = bare.replace('UDP host', 'UDP host;branch;rport');
    expect(foundIn(flag, rule)).toEqual([`0 warning ${rule}.missing at branch`]);
    expect(fixedBy(flag, rule)).toMatch(/UDP host;branch=z9hG4bK[\da-f]{8};rport\r\n/);
    expect(foundIn(bare.replace('UDP host', 'UDP host;branch='), rule)).toEqual([]);
  });

  it.each([
    ['a response', response('200 OK').replace(';branch=z9hG4bK1', '')],
    ['a branch without the cookie', request('INVITE', 'sip:bob@example.com').replace('z9hG4bK1', '1')],
    ['a lower Via', request('INVITE', 'sip:bob@example.com', { vias: ['1', '2'] }).replace(';branch=z9hG4bK2', '')],
    ['a Via that cannot be read', bare.replace('SIP/2.0/UDP host', 'SIP/2.0/UDP')],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, rule)).toEqual([]);
  });

  it('looks at the first of several values in one header field', () => {
    const two = bare.replace('UDP host', 'UDP host, SIP/2.0/UDP other;branch=z9hG4bK2');
    expect(foundIn(two, rule)).toEqual([`0 warning ${rule}.missing at SIP/2.0/UDP host`]);
  });
});
