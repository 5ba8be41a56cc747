import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('unquoted-display-name', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ From: 'From: Bell, Alexander <sip:alice@example.com>;tag=1928301774' }),
      ['0 warning unquoted-display-name.found at ,'],
    ],
    [optionsRequest({ To: 'To: Bob (home) <sip:bob@example.com>' }), ['0 warning unquoted-display-name.found at (']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'unquoted-display-name')).toEqual(expected);
  });

  it.each([
    ['plain words', optionsRequest({ To: 'To: Bob A. Builder <sip:bob@example.com>' })],
    ['a quoted name', optionsRequest({ To: 'To: "Bell, Alexander" <sip:bob@example.com>' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'unquoted-display-name')).toEqual([]);
  });
});
