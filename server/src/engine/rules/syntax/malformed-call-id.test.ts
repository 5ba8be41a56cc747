import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-call-id', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ 'Call-ID': 'Call-ID: a84b4c76e667 192.0.2.10' }),
      ['0 error malformed-call-id.malformed at 192.0.2.10'],
    ],
    [optionsRequest({ 'Call-ID': 'i: a@b@c' }), ['0 error malformed-call-id.malformed at @']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-call-id')).toEqual(expected);
  });

  it.each([
    ['odd but allowed characters', optionsRequest({ 'Call-ID': 'Call-ID: (a84b)<4c76>[e667]{?}/\\"~@192.0.2.10' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'malformed-call-id')).toEqual([]);
  });
});
