import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('unbalanced-quote', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ From: 'From: "Alice <sip:alice@example.com>;tag=1928301774' }),
      ['0 error unbalanced-quote.unclosed at "'],
    ],
    [optionsRequest({ Reason: 'Reason: SIP;cause=200;text="done' }), ['0 error unbalanced-quote.unclosed at "']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'unbalanced-quote')).toEqual(expected);
  });

  it.each([
    ['an escaped quote', optionsRequest({ From: 'From: "Al \\"ice" <sip:alice@example.com>;tag=1928301774' })],
    ['a quote in free text', optionsRequest({ Subject: 'Subject: 7" single' })],
    [
      'credentials, which bad-credentials tells of',
      optionsRequest({ Authorization: 'Authorization: Digest realm="x' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'unbalanced-quote')).toEqual([]);
  });
});
