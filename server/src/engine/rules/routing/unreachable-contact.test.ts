import { describe, expect, it } from 'vitest';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'unreachable-contact';

function found(contact: string, ...headers: readonly string[]): readonly string[] {
  const text = request('REGISTER', 'sip:example.com', { headers: [`Contact: ${contact}`, ...headers] });
  return foundIn(text, rule);
}

describe('unreachable-contact', () => {
  it.each([
    ['<sip:alice@0.0.0.0:5060>', 'address', '0.0.0.0'],
    ['<sip:alice@[::]>', 'address', '[::]'],
    ['<sip:alice@239.255.0.1>', 'address', '239.255.0.1'],
    ['sip:255.255.255.255', 'address', '255.255.255.255'],
    ['<sip:alice@192.0.2.10:0>', 'port', '0'],
    ['<sip:alice@192.0.2.10>, <sip:alice@192.0.2.10:0;transport=tcp>', 'port', '0'],
  ])('points at what nobody reaches in %s', (contact, what, place) => {
    expect(found(contact)).toEqual([`0 warning ${rule}.${what} at ${place}`]);
  });

  it.each([
    '<sip:alice@192.0.2.10:5060>',
    '<sip:alice@abc.invalid;transport=ws>',
    '<sip:2390@example.com>',
    '<sip:alice@0.0.0.0>;expires=0',
    '*',
    '"a:0 " <sip:alice@192.0.2.10>',
  ])('is silent for %s', (contact) => {
    expect(found(contact)).toEqual([]);
  });

  it('is silent for what is being removed by the header field', () => {
    expect(found('<sip:alice@0.0.0.0>', 'Expires: 0')).toEqual([]);
  });
});
