import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('unclosed-angle-bracket', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ From: 'From: <sip:alice@example.com;tag=1928301774' }),
      ['0 error unclosed-angle-bracket.unclosed at <'],
    ],
    [
      optionsRequest({ Contact: 'Contact: "Alice" <sip:alice@192.0.2.10' }),
      ['0 error unclosed-angle-bracket.unclosed at <'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'unclosed-angle-bracket')).toEqual(expected);
  });

  it.each([
    ['brackets in order', optionsRequest({})],
    ['a bracket in a quoted name', optionsRequest({ From: 'From: "<Alice" <sip:alice@example.com>;tag=1928301774' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'unclosed-angle-bracket')).toEqual([]);
  });
});
