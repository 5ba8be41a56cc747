import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-folding', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ Via: ' \tVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds' }),
      ['0 error bad-folding.first at  \t'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-folding')).toEqual(expected);
  });

  it.each([['a folded header', optionsRequest({ Via: 'Via: SIP/2.0/UDP 192.0.2.10\r\n ;branch=z9hG4bK776asdhds' })]])(
    'is silent for %s',
    (_what, text) => {
      expect(foundIn(text, 'bad-folding')).toEqual([]);
    },
  );
});
