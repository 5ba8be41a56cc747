import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('headers-in-request-uri', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ start: 'OPTIONS sip:bob@example.com?Subject=lunch SIP/2.0' }),
      ['0 error headers-in-request-uri.found at ?Subject=lunch'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'headers-in-request-uri')).toEqual(expected);
  });

  it.each([
    ['a question mark in the user', optionsRequest({ start: 'OPTIONS sip:bob?smith@example.com SIP/2.0' })],
    ['headers in a Contact', optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10?Subject=lunch>' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'headers-in-request-uri')).toEqual([]);
  });
});
