import { describe, expect, it } from 'vitest';
import { okResponse } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-min-expires', () => {
  it.each<[string, string[]]>([
    [okResponse({ 'Min-Expires': 'Min-Expires: an hour' }), ['0 warning malformed-min-expires.malformed at an']],
    [
      okResponse({ 'Min-Expires': 'Min-Expires: 99999999999' }),
      ['0 warning malformed-min-expires.too-large at 99999999999'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-min-expires')).toEqual(expected);
  });

  it.each([['a number', okResponse({ 'Min-Expires': 'Min-Expires: 3600' })]])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'malformed-min-expires')).toEqual([]);
  });
});
