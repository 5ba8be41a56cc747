import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-max-forwards', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ 'Max-Forwards': 'Max-Forwards: 300' }), ['0 error malformed-max-forwards.too-large at 300']],
    [
      optionsRequest({ 'Max-Forwards': 'Max-Forwards: seventy' }),
      ['0 error malformed-max-forwards.malformed at seventy'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-max-forwards')).toEqual(expected);
  });

  it.each([
    ['the largest number', optionsRequest({ 'Max-Forwards': 'Max-Forwards: 255' })],
    ['zero, which is a number', optionsRequest({ 'Max-Forwards': 'Max-Forwards: 0' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'malformed-max-forwards')).toEqual([]);
  });
});
