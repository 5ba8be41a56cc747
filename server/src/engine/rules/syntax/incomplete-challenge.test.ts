import { describe, expect, it } from 'vitest';
import { okResponse } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('incomplete-challenge', () => {
  it.each<[string, string[]]>([
    [
      okResponse({
        start: 'SIP/2.0 407 Proxy Authentication Required',
        'Proxy-Authenticate': 'Proxy-Authenticate: Digest realm="example.com"',
      }),
      ['0 error incomplete-challenge.missing at Proxy-Authenticate'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'incomplete-challenge')).toEqual(expected);
  });

  it.each([
    [
      'a whole challenge',
      okResponse({
        start: 'SIP/2.0 401 Unauthorized',
        'WWW-Authenticate': 'WWW-Authenticate: Digest realm="x", nonce="1"',
      }),
    ],
    [
      'another scheme',
      okResponse({ start: 'SIP/2.0 401 Unauthorized', 'WWW-Authenticate': 'WWW-Authenticate: Bearer realm="x"' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'incomplete-challenge')).toEqual([]);
  });
});
