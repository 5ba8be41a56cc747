import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('space-in-request-uri', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ start: 'OPTIONS sip:bob@example.com; lr SIP/2.0' }), ['0 error space-in-request-uri.found at  ']],
    [
      optionsRequest({ start: 'OPTIONS sip:bob  smith@example.com SIP/2.0' }),
      ['0 error space-in-request-uri.found at   '],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'space-in-request-uri')).toEqual(expected);
  });

  it('removes all blanks at once', () => {
    const text = optionsRequest({ start: 'OPTIONS sip:b o  b@example.com SIP/2.0' });
    expect(fixedBy(text, 'space-in-request-uri')).toBe(optionsRequest({}));
  });

  it.each([
    ['an address that a web page has hidden', optionsRequest({ start: 'OPTIONS sip:[email protected] SIP/2.0' })],
    [
      'two blanks before the URI, which bad-request-line tells of',
      optionsRequest({ start: 'OPTIONS  sip:bob@example.com SIP/2.0' }),
    ],
    ['an escaped blank', optionsRequest({ start: 'OPTIONS sip:bob%20smith@example.com SIP/2.0' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'space-in-request-uri')).toEqual([]);
  });
});
