import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-contact', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10>;expires=soon' }),
      ['0 error malformed-contact.malformed at soon'],
    ],
    [
      optionsRequest({ Contact: 'm: <sip:alice@192.0.2.10> and more' }),
      ['0 error malformed-contact.malformed at and more'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-contact')).toEqual(expected);
  });

  it.each([
    ['a Contact for all', optionsRequest({ Contact: 'Contact: *' })],
    ['a q that bad-q tells of', optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10>;q=2' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'malformed-contact')).toEqual([]);
  });
});
