import { describe, expect, it } from 'vitest';
import { okResponse } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('proxy-without-sip-uri', () => {
  it.each<[string, string[]]>([
    [
      okResponse({ start: 'SIP/2.0 305 Use Proxy', Contact: 'Contact: <mailto:bob@example.com>' }),
      ['0 error proxy-without-sip-uri.found at mailto:bob@example.com'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'proxy-without-sip-uri')).toEqual(expected);
  });

  it.each([
    ['a sips URI', okResponse({ start: 'SIP/2.0 305 Use Proxy', Contact: 'Contact: <SIPS:proxy.example.com>' })],
    [
      'another redirection, which may name any URI',
      okResponse({ start: 'SIP/2.0 302 Moved Temporarily', Contact: 'Contact: <mailto:bob@example.com>' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'proxy-without-sip-uri')).toEqual([]);
  });
});
