import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-ipv6-reference', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ Via: 'Via: SIP/2.0/UDP 2001:db8::9:1;branch=z9hG4bK776asdhds' }),
      ['0 error bad-ipv6-reference.without-brackets at 2001:db8::9:1'],
    ],
    [
      optionsRequest({ start: 'OPTIONS sip:bob@2001:db8::10 SIP/2.0' }),
      ['0 error bad-ipv6-reference.without-brackets at 2001:db8::10'],
    ],
    [
      optionsRequest({ Contact: 'Contact: <sip:alice@[2001:db8]>' }),
      ['0 error bad-ipv6-reference.malformed at 2001:db8'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-ipv6-reference')).toEqual(expected);
  });

  it.each([
    ['an address in brackets', optionsRequest({ Contact: 'Contact: <sip:alice@[2001:db8::1]:5060>' })],
    [
      'received without brackets, which RFC 5118 §4.5 accepts',
      optionsRequest({ Via: 'Via: SIP/2.0/UDP [2001:db8::9:1];received=2001:db8::9:255;branch=z9hG4bK776asdhds' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bad-ipv6-reference')).toEqual([]);
  });
});
