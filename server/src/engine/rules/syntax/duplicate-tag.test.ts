import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('duplicate-tag', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ From: 'From: <sip:alice@example.com>;tag=1928301774;tag=second' }),
      ['0 error duplicate-tag.found at tag=second'],
    ],
    [optionsRequest({ To: 't: <sip:bob@example.com>;TAG=1;tag=2' }), ['0 error duplicate-tag.found at tag=2']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'duplicate-tag')).toEqual(expected);
  });

  it.each([
    ['one tag in each', optionsRequest({ To: 'To: <sip:bob@example.com>;tag=1' })],
    [
      'another parameter twice, which duplicate-parameter tells of',
      optionsRequest({ From: 'From: <sip:alice@example.com>;tag=1;a=1;a=2' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'duplicate-tag')).toEqual([]);
  });
});
