import { describe, expect, it } from 'vitest';
import { okResponse, optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-credentials', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ Authorization: 'Authorization: Digest username="alice, realm=x' }),
      ['0 error bad-credentials.malformed at "'],
    ],
    [optionsRequest({ Authorization: 'Authorization: Digest' }), ['0 error bad-credentials.malformed at Digest']],
    [
      optionsRequest({ 'Proxy-Authorization': 'Proxy-Authorization: Digest username="a"; realm="x"' }),
      ['0 error bad-credentials.malformed at ;'],
    ],
    [
      optionsRequest({ Authorization: 'Authorization: Digest realm="x", realm="y"' }),
      ['0 error bad-credentials.repeated at realm'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-credentials')).toEqual(expected);
  });

  it.each([
    [
      'a line that tshark has cut',
      'Session Initiation Protocol (OPTIONS)\n    Request-Line: OPTIONS sip:bob@example.com SIP/2.0\n    Message Header\n        Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\n        From: <sip:alice@example.com>;tag=1\n        To: <sip:bob@example.com>\n        Call-ID: 1@192.0.2.10\n        CSeq: 1 OPTIONS\n        [truncated]Proxy-Authorization: Digest username="alice", realm="exam\n        Content-Length: 0\n',
    ],
    ['one word behind the scheme', optionsRequest({ Authorization: 'Authorization: Basic YWxpY2U6c2VjcmV0' })],
    [
      'a blank around the equals sign',
      optionsRequest({ Authorization: 'Authorization: Digest username = "a", realm="x"' }),
    ],
    [
      'a challenge, which bad-challenge tells of',
      okResponse({ 'WWW-Authenticate': 'WWW-Authenticate: Digest realm="x' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bad-credentials')).toEqual([]);
  });
});
