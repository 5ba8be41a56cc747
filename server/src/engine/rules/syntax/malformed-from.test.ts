import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-from', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ From: 'From: <sip:alice@example.com>;tag=1928301774;x=a b' }),
      ['0 error malformed-from.malformed at b'],
    ],
    [optionsRequest({ From: 'From: <sip:alice@example.com>;tag=' }), ['0 error malformed-from.malformed at =']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-from')).toEqual(expected);
  });

  it.each([
    ['a URI that bad-uri tells of', optionsRequest({ From: 'From: <bob>;tag=1928301774' })],
    ['a name without a bracket before it', optionsRequest({ From: 'From: sip:alice@example.com;tag=1928301774' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'malformed-from')).toEqual([]);
  });
});
