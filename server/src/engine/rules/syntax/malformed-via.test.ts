import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-via', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ Via: 'Via: SIP/2.0/UDP ;branch=z9hG4bK776asdhds' }), ['0 error malformed-via.malformed at ;']],
    [
      optionsRequest({ Via: 'Via: SIP/1.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds' }),
      ['0 error malformed-via.malformed at 1.0'],
    ],
    [optionsRequest({ Via: 'v: UDP 192.0.2.10;branch=z9hG4bK776asdhds' }), ['0 error malformed-via.malformed at UDP ']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-via')).toEqual(expected);
  });

  it.each([
    ['blanks around the slashes', optionsRequest({ Via: 'Via: SIP / 2.0 / UDP 192.0.2.10;branch=z9hG4bK776asdhds' })],
    [
      'a transport that nobody registered',
      optionsRequest({ Via: 'Via: SIP/2.0/CARRIER 192.0.2.10;branch=z9hG4bK776asdhds' }),
    ],
    ['a port that bad-port tells of', optionsRequest({ Via: 'Via: SIP/2.0/UDP 192.0.2.10:x;branch=z9hG4bK776asdhds' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'malformed-via')).toEqual([]);
  });
});
