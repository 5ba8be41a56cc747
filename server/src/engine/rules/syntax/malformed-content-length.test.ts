import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-content-length', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ 'Content-Length': 'Content-Length: -5' }), ['0 error malformed-content-length.malformed at -5']],
    [optionsRequest({ 'Content-Length': 'l: abc' }), ['0 error malformed-content-length.malformed at abc']],
    [
      optionsRequest({ 'Content-Length': 'Content-Length: 4294967296' }),
      ['0 error malformed-content-length.too-large at 4294967296'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-content-length')).toEqual(expected);
  });

  it.each([['a number with zeros before it', optionsRequest({ 'Content-Length': 'Content-Length: 000' })]])(
    'is silent for %s',
    (_what, text) => {
      expect(foundIn(text, 'malformed-content-length')).toEqual([]);
    },
  );
});
