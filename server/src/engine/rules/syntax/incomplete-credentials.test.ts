import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('incomplete-credentials', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({
        Authorization: 'Authorization: Digest username="alice", realm="example.com", uri="sip:example.com"',
      }),
      ['0 error incomplete-credentials.missing at Authorization'],
    ],
    [
      optionsRequest({
        Authorization: 'Authorization: Digest username="a", realm="x", nonce="1", uri="sip:x", response="2", qop=auth',
      }),
      ['0 error incomplete-credentials.missing at Authorization'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'incomplete-credentials')).toEqual(expected);
  });

  it.each([
    [
      'empty values, as a first request to IMS has them',
      optionsRequest({
        Authorization: 'Authorization: Digest username="a", realm="x", nonce="", uri="sip:x", response=""',
      }),
    ],
    [
      'a quality of protection with a count and a value of the client',
      optionsRequest({
        Authorization:
          'Authorization: Digest username="a", realm="x", nonce="1", uri="sip:x", response="2", qop=auth, nc=00000001, cnonce="c"',
      }),
    ],
    [
      'a quality of protection before there is a nonce',
      optionsRequest({
        Authorization: 'Authorization: Digest username="a", realm="x", nonce="", uri="sip:x", response="", qop=auth',
      }),
    ],
    [
      'a user name in hashed form',
      optionsRequest({
        Authorization: 'Authorization: Digest username*="a", realm="x", nonce="1", uri="sip:x", response="2"',
      }),
    ],
    ['another scheme', optionsRequest({ Authorization: 'Authorization: Bearer YWxpY2U' })],
    [
      'credentials that cannot be read, which bad-credentials tells of',
      optionsRequest({ Authorization: 'Authorization: Digest username="a' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'incomplete-credentials')).toEqual([]);
  });
});
