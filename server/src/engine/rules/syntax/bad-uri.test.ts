import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-uri', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ To: 'To: <not a uri>' }), ['0 error bad-uri.malformed at not a uri']],
    [optionsRequest({ To: 'To: <>' }), ['0 error bad-uri.missing at >']],
    [optionsRequest({ To: 'To: < sip:bob@example.com >' }), ['0 warning bad-uri.blank at  ']],
    [optionsRequest({ Contact: 'Contact: <sip:alice@@192.0.2.10>' }), ['0 error bad-uri.host at @']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-uri')).toEqual(expected);
  });

  it.each([
    ['a scheme that nobody knows', optionsRequest({ To: 'To: <unknown:bob>' })],
    ['a Via, which malformed-via tells of', optionsRequest({ Via: 'Via: SIP/2.0/UDP ;branch=z9hG4bK776asdhds' })],
    ['an address that a web page has hidden', optionsRequest({ To: 'To: <sip:[email protected]>' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bad-uri')).toEqual([]);
  });
});
