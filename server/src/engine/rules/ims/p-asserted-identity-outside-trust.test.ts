import { describe, expect, it } from 'vitest';
import { saidOf, withBody, type Around } from '../../testing/findings-in-body.ts';

const rule = 'p-asserted-identity-outside-trust';
const identity = 'P-Asserted-Identity: <sip:alice@example.com>';
const said = (
  from: string,
  to: string,
  headers: readonly string[],
  trustDomain: readonly string[] = ['192.0.2.0/24'],
  more: Around = {},
): readonly string[] => {
  const text = withBody('', { contentType: '', headers, ...more });
  return saidOf(`U 2026/11/22 10:00:00.000000 ${from} -> ${to} #1\n${text}`.replaceAll('\r\n', '\n'), rule, {
    trustDomain,
  });
};

describe('p-asserted-identity-outside-trust', () => {
  it('tells what comes in, and what goes out against the wish for privacy', () => {
    expect(said('198.51.100.7:5060', '192.0.2.1:5060', [identity])).toEqual([`warning entering: ${identity}`]);
    expect(said('192.0.2.1:5060', '198.51.100.7:5060', ['Privacy: header;id', identity])).toEqual([
      `warning leaving: ${identity}`,
    ]);
    expect(said('198.51.100.7:5060', '192.0.2.1:5060', [identity], ['192.0.2.1'], { start: '200 OK' })).toHaveLength(1);
  });

  it('knows networks of both families, addresses and domains', () => {
    expect(said('[2001:db8:1::7]:5060', '[2001:db8::1]:5060', [identity], ['2001:db8::/48'])).toHaveLength(1);
    expect(said('198.51.100.7:5060', 'p.example.com:5060', [identity], ['example.com'])).toHaveLength(1);
    expect(said('198.51.100.7:5060', 'badexample.com:5060', [identity], ['example.com'])).toEqual([]);
  });

  it.each([
    ['no domain is named', '198.51.100.7:5060', '192.0.2.1:5060', [identity], []],
    ['both are inside', '192.0.2.2:5060', '192.0.2.1:5060', [identity], ['192.0.2.0/24']],
    ['both are outside', '198.51.100.7:5060', '203.0.113.1:5060', [identity], ['192.0.2.0/24', '2001:db8::/32', '']],
    ['it goes out and nobody minds', '192.0.2.1:5060', '198.51.100.7:5060', [identity], ['192.0.2.0/24']],
    ['it is not there', '198.51.100.7:5060', '192.0.2.1:5060', ['Privacy: id'], ['192.0.2.0/24']],
  ])('says nothing where %s', (_what, from, to, headers, domain) =>
    expect(said(from, to, headers, domain)).toEqual([]),
  );

  it('says nothing where the log does not tell who speaks to whom', () => {
    const text = withBody('', { contentType: '', headers: [identity] });
    expect(saidOf(text, rule, { trustDomain: ['192.0.2.0/24'] })).toEqual([]);
  });
});
