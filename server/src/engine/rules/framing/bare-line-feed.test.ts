import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bare-line-feed', () => {
  it.each<[string, string[]]>([
    [
      'OPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\n',
      ['0 information bare-line-feed.all at \n'],
    ],
    [
      'OPTIONS sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\r\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\r\nTo: <sip:bob@example.com>\r\nCall-ID: a84b4c76e667@192.0.2.10\r\nCSeq: 1 OPTIONS\r\nContact: <sip:alice@192.0.2.10>\r\nContent-Length: 0\r\n\r\n',
      ['0 warning bare-line-feed.mixed at \n'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bare-line-feed')).toEqual(expected);
  });

  it('is said once of a file, with the number of its messages', () => {
    const mixed = optionsRequest({}).replace('\r\nTo:', '\nTo:');
    const next = mixed.replace('Call-ID: ', 'Call-ID: other-');
    expect(foundIn(`${mixed}${optionsRequest({})}${next}`, 'bare-line-feed')).toEqual([
      '0 warning bare-line-feed.several at \n',
    ]);
  });

  it.each([
    ['lines that end in CR LF', optionsRequest({})],
    [
      'a body of lines that end in LF',
      'OPTIONS sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\r\nMax-Forwards: 70\r\nFrom: <sip:alice@example.com>;tag=1928301774\r\nTo: <sip:bob@example.com>\r\nCall-ID: a84b4c76e667@192.0.2.10\r\nCSeq: 1 OPTIONS\r\nContact: <sip:alice@192.0.2.10>\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\na\nb\n',
    ],
    [
      'two messages that were saved so',
      'OPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\nOPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 2 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\n',
    ],
    [
      'a log',
      'U 2026/11/22 10:00:00.000000 192.0.2.10:5060 -> 192.0.2.20:5060 #1\nOPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\n',
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bare-line-feed')).toEqual([]);
  });
});
