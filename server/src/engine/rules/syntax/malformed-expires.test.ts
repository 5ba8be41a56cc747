import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-expires', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ Expires: 'Expires: soon' }), ['0 warning malformed-expires.malformed at soon']],
    [optionsRequest({ Expires: 'Expires: 4294967299' }), ['0 warning malformed-expires.too-large at 4294967299']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-expires')).toEqual(expected);
  });

  it.each([
    ['the largest number', optionsRequest({ Expires: 'Expires: 4294967295' })],
    ['zero', optionsRequest({ Expires: 'Expires: 0' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'malformed-expires')).toEqual([]);
  });
});
