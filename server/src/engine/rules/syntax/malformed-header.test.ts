import { describe, expect, it } from 'vitest';
import { okResponse, optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-header', () => {
  it.each<[string, string[]]>([
    [okResponse({ Warning: 'Warning: 1812 example.com "overloaded"' }), ['0 warning malformed-header.found at 1812']],
    [optionsRequest({ Require: 'Require: 100rel timer' }), ['0 warning malformed-header.found at timer']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-header')).toEqual(expected);
  });

  it.each([
    [
      'headers in order',
      optionsRequest({ Require: 'Require: 100rel, timer', Warning: 'Warning: 399 example.com "overloaded"' }),
    ],
    ['a header that nobody defined', optionsRequest({ 'X-Odd': 'X-Odd: ;;,"<' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'malformed-header')).toEqual([]);
  });
});
