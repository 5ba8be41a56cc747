import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('missing-blank-line', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ 'Content-Length': 'Content-Type: application/sdp\r\nContent-Length: 5\r\nv=0' }),
      ['0 error missing-blank-line.before-body at v=0'],
    ],
    [
      'OPTIONS sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\r\nMax-Forwards: 70\r\nFrom: <sip:alice@example.com>;tag=1928301774\r\nTo: <sip:bob@example.com>\r\nCall-ID: a84b4c76e667@192.0.2.10\r\nCSeq: 1 OPTIONS\r\nContact: <sip:alice@192.0.2.10>\r\nContent-Length: 0\r\n',
      ['0 error missing-blank-line.at-end at Content-Length: 0'],
    ],
    [
      'OPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0',
      ['0 error missing-blank-line.at-end at Content-Length: 0'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'missing-blank-line')).toEqual(expected);
  });

  it.each([
    ['a message with its empty line', optionsRequest({})],
    [
      'a message that was cut off in a line, which truncated-message tells of',
      'OPTIONS sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\r\nFrom: <sip:al',
    ],
    [
      'a log, which may print no empty line',
      'U 2026/11/22 10:00:00.000000 192.0.2.10:5060 -> 192.0.2.20:5060 #1\nOPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n',
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'missing-blank-line')).toEqual([]);
  });
});
