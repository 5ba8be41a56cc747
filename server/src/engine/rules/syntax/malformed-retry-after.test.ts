import { describe, expect, it } from 'vitest';
import { okResponse } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-retry-after', () => {
  it.each<[string, string[]]>([
    [okResponse({ 'Retry-After': 'Retry-After: later' }), ['0 warning malformed-retry-after.malformed at later']],
    [
      okResponse({ 'Retry-After': 'Retry-After: 949302838503028349304023988' }),
      ['0 warning malformed-retry-after.too-large at 949302838503028349304023988'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-retry-after')).toEqual(expected);
  });

  it.each([
    [
      'a number, a comment and a duration',
      okResponse({ 'Retry-After': 'Retry-After: 120 (I am in a meeting);duration=3600' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'malformed-retry-after')).toEqual([]);
  });
});
