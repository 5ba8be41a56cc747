import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'sips-with-insecure-transport';

function over(transport: string, uri = 'sips:bob@example.com', contact = '<sips:alice@192.0.2.10>'): string {
  return request('INVITE', uri, { headers: [`Contact: ${contact}`] }).replace('2.0/UDP', `2.0/${transport}`);
}

describe('sips-with-insecure-transport', () => {
  it.each(['UDP', 'TCP', 'ws'])('points at %s in the Via of a request to sips', (transport) => {
    expect(foundIn(over(transport), rule)).toEqual([`0 warning ${rule}.via at ${transport}`]);
  });

  it('points at UDP in a Contact, and takes it out', () => {
    const text = over('TLS', 'sips:bob@example.com', '<sips:alice@192.0.2.10;transport=udp;ob>');
    expect(foundIn(text, rule)).toEqual([`0 warning ${rule}.parameter at transport=udp`]);
    expect(fixedBy(text, rule)).toBe(text.replace(';transport=udp', ''));
  });

  it.each([
    ['TLS', over('TLS')],
    ['WSS', over('WSS')],
    ['a sip URI', over('UDP', 'sip:bob@example.com')],
    ['TLS over TCP', over('TLS', 'sips:bob@example.com', '<sips:alice@192.0.2.10;transport=tcp>')],
    ['a sip Contact over UDP', over('TLS', 'sips:bob@example.com', '<sip:alice@192.0.2.10;transport=udp>')],
    ['a response', response('200 OK', { headers: ['Contact: <sips:bob@192.0.2.20>'] })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, rule)).toEqual([]);
  });
});
