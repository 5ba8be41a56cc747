import { describe, expect, it } from 'vitest';
import { saidOf, withBody, type Around } from '../../testing/findings-in-body.ts';

const rule = 'missing-p-access-network-info';
const said = (
  from: string,
  around: Around = {},
  trustDomain: readonly string[] = ['192.0.2.0/24'],
): readonly string[] => {
  const text = withBody('', { contentType: '', ...around });
  const log = `U 2026/11/22 10:00:00.000000 ${from}:5060 -> 192.0.2.1:5060 #1\n${text}`.replaceAll('\r\n', '\n');
  return saidOf(log, rule, { trustDomain });
};

describe('missing-p-access-network-info', () => {
  it('marks the start line of what a terminal sends into the domain', () => {
    expect(said('198.51.100.7')).toEqual(['information found: INVITE sip:bob@example.com SIP/2.0']);
  });

  it('says nothing until the domain is named', () => expect(said('198.51.100.7', {}, [])).toEqual([]));

  it.each([
    ['the header', '198.51.100.7', { headers: ['P-Access-Network-Info: IEEE-802.11'] }],
    ['a request inside the domain', '192.0.2.9', {}],
    ['a dialog', '198.51.100.7', { toTag: 'callee' }],
    ['a request that passed a proxy', '198.51.100.7', { vias: ['1', '2'] }],
    ['a method that need not have it', '198.51.100.7', { start: 'ACK' }],
  ])('says nothing with %s', (_what, from, around) => expect(said(from, around)).toEqual([]));
});
