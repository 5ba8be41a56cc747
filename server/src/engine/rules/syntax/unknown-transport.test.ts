import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('unknown-transport', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ Via: 'Via: SIP/2.0/CARRIER 192.0.2.10;branch=z9hG4bK776asdhds' }),
      ['0 information unknown-transport.found at CARRIER'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'unknown-transport')).toEqual(expected);
  });

  it.each([
    ['a WebSocket', optionsRequest({ Via: 'Via: SIP/2.0/WSS 192.0.2.10;branch=z9hG4bK776asdhds' })],
    ['small letters', optionsRequest({ Via: 'Via: SIP/2.0/udp 192.0.2.10;branch=z9hG4bK776asdhds' })],
    [
      'a Via that cannot be read, which malformed-via tells of',
      optionsRequest({ Via: 'Via: SIP/2.0/ 192.0.2.10;branch=z9hG4bK776asdhds' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'unknown-transport')).toEqual([]);
  });
});
