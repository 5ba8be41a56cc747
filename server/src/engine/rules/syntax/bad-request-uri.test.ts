import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-request-uri', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ start: 'OPTIONS sip:bob@ SIP/2.0' }), ['0 error bad-request-uri.host at @']],
    [optionsRequest({ start: 'OPTIONS bob SIP/2.0' }), ['0 error bad-request-uri.malformed at bob']],
    [optionsRequest({ start: 'OPTIONS sip:@ SIP/2.0' }), ['0 error bad-request-uri.malformed at @']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-request-uri')).toEqual(expected);
  });

  it.each([
    ['a telephone number', optionsRequest({ start: 'OPTIONS tel:+15551234567 SIP/2.0' })],
    ['an escape, which bad-escape tells of', optionsRequest({ start: 'OPTIONS sip:b%zz@example.com SIP/2.0' })],
    ['a scheme that nobody knows', optionsRequest({ start: 'OPTIONS unknown:bob SIP/2.0' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bad-request-uri')).toEqual([]);
  });
});
