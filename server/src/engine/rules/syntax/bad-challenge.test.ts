import { describe, expect, it } from 'vitest';
import { okResponse, optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-challenge', () => {
  it.each<[string, string[]]>([
    [
      okResponse({ 'WWW-Authenticate': 'WWW-Authenticate: realm="example.com", nonce="84a4cc6f"' }),
      ['0 error bad-challenge.malformed at realm'],
    ],
    [
      okResponse({ 'Proxy-Authenticate': 'Proxy-Authenticate: Digest realm="x' }),
      ['0 error bad-challenge.malformed at "'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-challenge')).toEqual(expected);
  });

  it.each([
    [
      'a challenge in order',
      okResponse({
        'WWW-Authenticate': 'WWW-Authenticate: Digest realm="x", nonce="1", qop="auth,auth-int", algorithm=MD5',
      }),
    ],
    [
      'credentials, which bad-credentials tells of',
      optionsRequest({ Authorization: 'Authorization: Digest realm="x' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bad-challenge')).toEqual([]);
  });
});
