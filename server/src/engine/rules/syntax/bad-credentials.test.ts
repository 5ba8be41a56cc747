import { describe, expect, it } from 'vitest';
import { okResponse, optionsRequest } from '../../testing/one-message.ts';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';

const md5 = '8d2b1c54e07f4a6f9e6b1a2c3d4e5f60';
const digest = (parameters: string): string => {
  return optionsRequest({
    Authorization: `Authorization: Digest username="a", realm="x", nonce="n", uri="sip:x.invalid", ${parameters}`,
  });
};

describe('bad-credentials', () => {
  it.each<[string, string]>([
    ['response="xyz"', 'xyz'],
    [`response="${md5.slice(1)}"`, md5.slice(1)],
    [`response="${md5}0"`, `${md5}0`],
    [`response="${md5}", algorithm=SHA-256`, md5],
    [`algorithm=MD5, response="${md5}${md5}"`, `${md5}${md5}`],
    [`response="g${md5.slice(1)}"`, `g${md5.slice(1)}`],
  ])('fires at a response that is no digest: %s', (parameters, written) => {
    expect(foundIn(digest(parameters), 'bad-credentials')).toEqual([`0 error bad-credentials.digest at ${written}`]);
  });

  it('fires more quietly at a digest in capitals, and makes them small', () => {
    const text = digest(`response="${md5.toUpperCase()}", algorithm=MD5`);
    expect(foundIn(text, 'bad-credentials')).toEqual([`0 warning bad-credentials.capitals at ${md5.toUpperCase()}`]);
    expect(fixedBy(text, 'bad-credentials')).toBe(digest(`response="${md5}", algorithm=MD5`));
  });

  it.each([
    ['a digest', `response="${md5}"`],
    ['one of SHA-256', `response="${md5}${md5}", algorithm=SHA-256`],
    ['one of SHA-512/256 that is quoted', `response="${md5}${md5}", algorithm="SHA-512-256-sess"`],
    ['one of SHA-256 whose algorithm is left out', `response="${md5}${md5}"`],
    ['one of AKA', `response="${md5}", algorithm=AKAv1-MD5`],
    ['an algorithm that nobody knows', 'response="xyz", algorithm=FOO'],
    ['an empty one, which waits for a challenge', 'response=""'],
    ['one that a log has hidden', 'response="xxxxxxxx"'],
    ['none, of which incomplete-credentials tells', 'algorithm=MD5'],
  ])('takes for sound %s', (_what, parameters) => {
    expect(foundIn(digest(parameters), 'bad-credentials')).toEqual([]);
  });

  it('looks at no other scheme', () => {
    const other = digest('response="xyz"').replace('Digest', 'NTLM');
    expect(foundIn(other, 'bad-credentials')).toEqual([]);
  });

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
