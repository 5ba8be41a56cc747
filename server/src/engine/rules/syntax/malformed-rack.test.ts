import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-rack', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ RAck: 'RAck: 776656 INVITE' }), ['0 error malformed-rack.malformed at INVITE']],
    [optionsRequest({ RAck: 'RAck: 4294967296 1 INVITE' }), ['0 error malformed-rack.too-large at 4294967296']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-rack')).toEqual(expected);
  });

  it.each([['two numbers and a method', optionsRequest({ RAck: 'RAck: 776656 1 INVITE' })]])(
    'is silent for %s',
    (_what, text) => {
      expect(foundIn(text, 'malformed-rack')).toEqual([]);
    },
  );
});
