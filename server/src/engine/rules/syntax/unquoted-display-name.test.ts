import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('unquoted-display-name', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ From: 'From: Bell, Alexander <sip:alice@example.com>;tag=1928301774' }),
      ['0 warning unquoted-display-name.found at ,'],
    ],
    [optionsRequest({ To: 'To: Bob (home) <sip:bob@example.com>' }), ['0 warning unquoted-display-name.found at (']],
    [
      optionsRequest({ Contact: 'Contact: Bell, Alexander <sip:alice@192.0.2.10>' }),
      ['0 warning unquoted-display-name.found at ,'],
    ],
    [
      optionsRequest({ From: 'From: Bell; A <sip:alice@example.com>;tag=1' }),
      ['0 warning unquoted-display-name.found at ;'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'unquoted-display-name')).toEqual(expected);
  });

  it('quotes the whole of it', () => {
    const text = optionsRequest({ Contact: 'Contact: Bell, Alexander <sip:alice@192.0.2.10>' });
    const quoted = optionsRequest({ Contact: 'Contact: "Bell, Alexander" <sip:alice@192.0.2.10>' });
    expect(fixedBy(text, 'unquoted-display-name')).toBe(quoted);
    expect(foundIn(text, 'bad-uri')).toEqual([]);
  });

  it.each([
    ['two addresses', optionsRequest({ Contact: 'Contact: sip:a@192.0.2.10, Bob <sip:b@192.0.2.10>' })],
    ['a name without a scheme before an address', optionsRequest({ Contact: 'Contact: bob, <sip:b@192.0.2.10>' })],
    ['plain words', optionsRequest({ To: 'To: Bob A. Builder <sip:bob@example.com>' })],
    ['a quoted name', optionsRequest({ To: 'To: "Bell, Alexander" <sip:bob@example.com>' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'unquoted-display-name')).toEqual([]);
  });
});
