import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-session-expires', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ 'Session-Expires': 'Session-Expires: half an hour' }),
      ['0 warning malformed-session-expires.malformed at half'],
    ],
    [
      optionsRequest({ 'Min-SE': 'Min-SE: 99999999999' }),
      ['0 warning malformed-session-expires.too-large at 99999999999'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-session-expires')).toEqual(expected);
  });

  it.each([['a number with its refresher', optionsRequest({ 'Session-Expires': 'x: 1800;refresher=uas' })]])(
    'is silent for %s',
    (_what, text) => {
      expect(foundIn(text, 'malformed-session-expires')).toEqual([]);
    },
  );
});
